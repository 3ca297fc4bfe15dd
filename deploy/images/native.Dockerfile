# A service as a native executable. From the project's root, for each of ingest-service, analysis-service and api-gateway:
#   docker build --file deploy/images/native.Dockerfile --build-arg SERVICE=api-gateway --tag dateline/api-gateway:0.1.0-SNAPSHOT .

# What the image builder needs: jars with the configuration that Quarkus generates, and its arguments.
FROM docker.io/library/maven:3.9-eclipse-temurin-25 AS sources
ARG SERVICE
WORKDIR /project
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn -Dquick -Dmaven.test.skip=true package -pl ${SERVICE} -am \
        -Dquarkus.native.enabled=true -Dquarkus.native.sources-only=true -Dquarkus.package.jar.enabled=false \
    && mv ${SERVICE}/target/native-sources /native-sources
# ONNX Runtime brings its library in its jar and unpacks it where it may; here it lies in the image instead.
RUN mkdir -p /libraries /writable \
    && for jar in /native-sources/lib/*onnxruntime*.jar; do \
        [ ! -e "$jar" ] || (cd /libraries && jar xf "$jar" ai/onnxruntime/native/linux-x64 \
            && mv ai/onnxruntime/native/linux-x64/*.so . && rm -r ai); \
    done

FROM quay.io/quarkus/ubi9-quarkus-mandrel-builder-image:jdk-25 AS build
ARG SERVICE
COPY --from=sources --chown=quarkus:quarkus /native-sources /build
WORKDIR /build
RUN native-image $(cat native-image.args) && mv *-runner /build/application

FROM quay.io/quarkus/ubi9-quarkus-micro-image:2.0
ARG SERVICE
LABEL org.opencontainers.image.title="dateline-${SERVICE}" \
      org.opencontainers.image.description="Dateline ${SERVICE}, native" \
      org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /opt/dateline
COPY --from=sources --chown=0:0 --chmod=0555 /libraries lib/native
COPY --from=build --chown=0:0 --chmod=0555 /build/application application
COPY --from=sources --chown=1001:1001 /writable /var/lib/dateline
# Nothing is written but to /tmp and, by the gateway, to the folder of its index: mount both, and the rest can be read-only.
# Two heaps of the C library and not eight a core: each keeps some megabytes that nothing bounds.
ENV MALLOC_ARENA_MAX=2 \
    DATELINE_INDEX_DIR=/var/lib/dateline/index \
    QUARKUS_HTTP_HOST=0.0.0.0 QUARKUS_HTTP_PORT=8080 \
    QUARKUS_MANAGEMENT_HOST=0.0.0.0 QUARKUS_MANAGEMENT_PORT=9000
USER 1001:1001
EXPOSE 8080 9000
# The image has no HTTP client, so the health check speaks HTTP through bash's own sockets.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
    CMD ["/bin/bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9000 && printf 'GET /q/health/live HTTP/1.0\\r\\n\\r\\n' >&3 && read -r answer <&3 && [[ $answer == *' 200 '* ]]"]
ENTRYPOINT ["./application", "-XX:MaximumHeapSizePercent=50", "-Donnxruntime.native.path=/opt/dateline/lib/native"]
