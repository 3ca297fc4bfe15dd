{{/* Name of an object: release and service. Called with a dict of `root` and `service`. */}}
{{- define "dateline.name" -}}
{{ printf "%s-%s" .root.Release.Name .service | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/* Labels that pods are chosen by; they never change for an installed release. */}}
{{- define "dateline.selector" -}}
app.kubernetes.io/name: {{ .service }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{- define "dateline.labels" -}}
{{ include "dateline.selector" . }}
app.kubernetes.io/part-of: dateline
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{/* Settings of a service that are no secret. Dict of `root`, `service`, `word` (its database) and `values`. */}}
{{- define "dateline.settings" -}}
QUARKUS_HTTP_PORT: "8080"
QUARKUS_MANAGEMENT_PORT: "9000"
KAFKA_BOOTSTRAP_SERVERS: {{ .root.Values.kafka.bootstrapServers | quote }}
QUARKUS_DATASOURCE_JDBC_URL: {{ printf "jdbc:postgresql://%s:%v/%s%s" .root.Values.database.host .root.Values.database.port .word .root.Values.database.parameters | quote }}
QUARKUS_DATASOURCE_USERNAME: {{ .word | quote }}
{{- range $name, $value := .values.settings }}
{{ $name }}: {{ $value | quote }}
{{- end }}
{{- end }}

{{/* The pod of a service. Dict as above, and `secrets`: key of the Secret by environment variable. */}}
{{- define "dateline.pod" -}}
metadata:
  labels:
    {{- include "dateline.labels" . | nindent 4 }}
  annotations:
    checksum/settings: {{ include "dateline.settings" . | sha256sum }}
spec:
  serviceAccountName: {{ .root.Release.Name }}
  automountServiceAccountToken: false
  enableServiceLinks: false
  terminationGracePeriodSeconds: 30
  securityContext:
    runAsNonRoot: true
    runAsUser: 1001
    runAsGroup: 1001
    fsGroup: 1001
    seccompProfile: {type: RuntimeDefault}
  {{- with .root.Values.image.pullSecrets }}
  imagePullSecrets:
    {{- range . }}
    - name: {{ . }}
    {{- end }}
  {{- end }}
  topologySpreadConstraints:
    - maxSkew: 1
      topologyKey: kubernetes.io/hostname
      whenUnsatisfiable: ScheduleAnyway
      labelSelector:
        matchLabels:
          {{- include "dateline.selector" . | nindent 10 }}
  containers:
    - name: {{ .service }}
      image: {{ printf "%s/%s:%s" .root.Values.image.repository .service (.root.Values.image.tag | default .root.Chart.AppVersion) | quote }}
      imagePullPolicy: {{ .root.Values.image.pullPolicy }}
      ports:
        - {name: http, containerPort: 8080}
        - {name: management, containerPort: 9000}
      envFrom:
        - configMapRef:
            name: {{ include "dateline.name" . }}
      env:
        {{- range $variable, $key := .secrets }}
        - name: {{ $variable }}
          valueFrom:
            secretKeyRef:
              name: {{ $.root.Values.secretName }}
              key: {{ $key }}
        {{- end }}
      # A first start migrates the database and, in the gateway, builds the index: it may take its time.
      startupProbe:
        httpGet: {path: /q/health/started, port: management}
        periodSeconds: 2
        failureThreshold: 150
      livenessProbe:
        httpGet: {path: /q/health/live, port: management}
        periodSeconds: 10
        timeoutSeconds: 5
        failureThreshold: 6
      readinessProbe:
        httpGet: {path: /q/health/ready, port: management}
        periodSeconds: 5
        timeoutSeconds: 5
      resources:
        {{- toYaml .values.resources | nindent 8 }}
      securityContext:
        allowPrivilegeEscalation: false
        readOnlyRootFilesystem: true
        capabilities: {drop: [ALL]}
      volumeMounts:
        - {name: tmp, mountPath: /tmp}
        {{- if .index }}
        - {name: index, mountPath: /var/lib/dateline}
        {{- end }}
  volumes:
    - name: tmp
      emptyDir: {sizeLimit: 256Mi}
{{- end }}
