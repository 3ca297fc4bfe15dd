package io.dateline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import io.dateline.contract.Event;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The chart, rendered with Helm itself and read strictly: an unknown or misspelt field fails. Nothing here was seen by
/// a cluster.
class ChartTest {

    private static final Path CHART =
            Path.of("../helm/dateline").toAbsolutePath().normalize();
    private static final Set<String> SERVICES = Set.of("ingest-service", "analysis-service", "api-gateway");

    private static Manifests usual;
    private static Manifests everything;

    @BeforeAll
    static void render() {
        usual = Manifests.read(new Helm(CHART)
                .template()
                .withName("news")
                .withNamespace("press")
                .call());
        everything = Manifests.read(new Helm(CHART)
                .template()
                .withName("news")
                .withNamespace("press")
                .set("ingress.enabled", true)
                .set("ingress.host", "news.example.org")
                .set("ingress.className", "nginx")
                .set("ingress.tlsSecretName", "news-tls")
                .set("kafka.strimziCluster", "bus")
                .set("gateway.publicUrl", "https://news.example.org")
                .set("gateway.replicas", 3)
                .set("gateway.index.storageClass", "fast")
                .set("gateway.settings.QUARKUS_MAILER_HOST", "mail.example.org")
                .set("networkPolicy.metricsFrom[0].namespaceSelector.matchLabels.team", "watch")
                .call());
    }

    @Test
    void helmFindsNothingToComplainOf() {
        LintResult result = new Helm(CHART).lint().strict().call();

        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    }

    @Test
    void eachServiceRunsOnceWithItsCompanions() {
        for (Manifests manifests : List.of(usual, everything)) {
            assertThat(manifests.pods().keySet()).isEqualTo(SERVICES);
            assertThat(manifests.of(ConfigMap.class)).hasSize(3);
            assertThat(manifests.of(PodDisruptionBudget.class)).hasSize(3);
            assertThat(manifests.of(NetworkPolicy.class)).hasSize(3);
            assertThat(manifests.of(Service.class)).hasSize(2);
        }
        assertThat(usual.of(Ingress.class)).isEmpty();
        assertThat(everything.of(Ingress.class)).hasSize(1);
    }

    @Test
    void selectorsMatchThePodsOfTheirServiceAndNoOthers() {
        for (Manifests manifests : List.of(usual, everything)) {
            for (Map.Entry<HasMetadata, Map<String, String>> chosen :
                    manifests.selectors().entrySet()) {
                List<String> matched = manifests.pods().entrySet().stream()
                        .filter(pod -> pod.getValue()
                                .getMetadata()
                                .getLabels()
                                .entrySet()
                                .containsAll(chosen.getValue().entrySet()))
                        .map(Map.Entry::getKey)
                        .toList();

                assertThat(matched).as(chosen.getKey().getFullResourceName()).hasSize(1);
                assertThat(chosen.getKey().getMetadata().getName()).isEqualTo("news-" + matched.getFirst());
            }
        }
    }

    @Test
    void probesAndServicesGoToPortsThatExist() {
        for (Container container : containers(everything)) {
            List<String> ports =
                    container.getPorts().stream().map(ContainerPort::getName).toList();
            for (Probe probe :
                    List.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe())) {
                assertThat(ports).contains(probe.getHttpGet().getPort().getStrVal());
                assertThat(probe.getHttpGet().getPath()).matches("/q/health/(started|live|ready)");
                assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("management");
            }
            for (Service service : everything.of(Service.class)) {
                assertThat(ports)
                        .containsAll(service.getSpec().getPorts().stream()
                                .map(ServicePort::getTargetPort)
                                .map(port -> port.getStrVal())
                                .toList());
            }
        }
    }

    @Test
    void portsAreThoseThatTheServicesAreToldToOpen() {
        for (ConfigMap settings : everything.of(ConfigMap.class)) {
            for (Container container : containers(everything)) {
                Map<String, Integer> ports = new HashMap<>();
                container.getPorts().forEach(port -> ports.put(port.getName(), port.getContainerPort()));
                assertThat(settings.getData())
                        .containsEntry("QUARKUS_HTTP_PORT", ports.get("http").toString())
                        .containsEntry(
                                "QUARKUS_MANAGEMENT_PORT",
                                ports.get("management").toString());
            }
        }
    }

    @Test
    void everySettingIsOneThatAServiceReads() throws Exception {
        Set<String> variables = new TreeSet<>();
        everything
                .of(ConfigMap.class)
                .forEach(map -> variables.addAll(map.getData().keySet()));
        containers(everything)
                .forEach(container ->
                        container.getEnv().stream().map(EnvVar::getName).forEach(variables::add));

        assertThat(variables).contains("DATELINE_SERVICE_TOKEN", "QUARKUS_REST_CLIENT_INGEST_URL");
        assertThat(KnownSettings.unread(variables)).isEmpty();
    }

    @Test
    void referencesFindWhatTheyName() throws Exception {
        Set<String> maps = new TreeSet<>();
        everything.of(ConfigMap.class).forEach(map -> maps.add(map.getMetadata().getName()));
        Set<String> announced = secretKeys();
        Set<String> used = new TreeSet<>();
        for (Container container : containers(everything)) {
            container
                    .getEnvFrom()
                    .forEach(source ->
                            assertThat(maps).contains(source.getConfigMapRef().getName()));
            for (EnvVar variable : container.getEnv()) {
                assertThat(variable.getValue())
                        .as("no secret in plain sight: %s", variable.getName())
                        .isNull();
                assertThat(variable.getValueFrom().getSecretKeyRef().getName()).isEqualTo("dateline");
                used.add(variable.getValueFrom().getSecretKeyRef().getKey());
            }
        }
        assertThat(used).isEqualTo(announced);
    }

    @Test
    void volumesThatAreMountedExist() {
        everything.pods().forEach((service, pod) -> {
            Set<String> volumes = new TreeSet<>();
            pod.getSpec().getVolumes().stream().map(Volume::getName).forEach(volumes::add);
            everything.of(StatefulSet.class).stream()
                    .filter(set -> set.getSpec().getTemplate() == pod)
                    .flatMap(set -> set.getSpec().getVolumeClaimTemplates().stream())
                    .forEach(claim -> volumes.add(claim.getMetadata().getName()));
            List<String> mounted = pod.getSpec().getContainers().getFirst().getVolumeMounts().stream()
                    .map(VolumeMount::getName)
                    .toList();

            assertThat(volumes).as(service).containsExactlyInAnyOrderElementsOf(mounted);
        });
    }

    @Test
    void podsHaveNoRightsTheyDoNotNeed() {
        everything.pods().values().forEach(pod -> {
            assertThat(pod.getSpec().getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSpec().getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getSpec().getSecurityContext().getSeccompProfile().getType())
                    .isEqualTo("RuntimeDefault");
        });
        for (Container container : containers(everything)) {
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                    .isFalse();
            assertThat(container.getSecurityContext().getCapabilities().getDrop())
                    .containsExactly("ALL");
            assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
            assertThat(container.getResources().getLimits()).containsKey("memory");
        }
    }

    @Test
    void podsHaveTheMemoryThatTheLocalStackGivesItsContainers() {
        for (Container container : containers(usual)) {
            io.dateline.local.stack.Service service = Stream.of(io.dateline.local.stack.Service.values())
                    .filter(one -> one.module().equals(container.getName()))
                    .findFirst()
                    .orElseThrow();

            assertThat(container.getResources().getLimits().get("memory").getNumericalAmount())
                    .as(container.getName())
                    .isEqualByComparingTo(java.math.BigDecimal.valueOf((long) service.containerMegabytes() << 20));
        }
    }

    @Test
    void onlyTheGatewayReachesIngestAndNobodyReachesAnalysis() {
        Map<String, NetworkPolicy> policies = new HashMap<>();
        usual.of(NetworkPolicy.class)
                .forEach(policy -> policies.put(policy.getMetadata().getName(), policy));

        assertThat(policies.get("news-analysis-service").getSpec().getIngress()).isEmpty();
        assertThat(policies.get("news-ingest-service").getSpec().getIngress())
                .singleElement()
                .satisfies(rule -> assertThat(
                                rule.getFrom().getFirst().getPodSelector().getMatchLabels())
                        .containsEntry("app.kubernetes.io/name", "api-gateway"));
        assertThat(policies.get("news-api-gateway").getSpec().getIngress())
                .singleElement()
                .satisfies(rule -> assertThat(rule.getFrom()).isEmpty());
    }

    @Test
    void topicsAreThoseOfTheContract() throws Exception {
        Set<String> topics = new TreeSet<>();
        for (Class<?> event : Event.class.getPermittedSubclasses()) {
            topics.add((String) event.getField("TOPIC").get(null));
        }

        assertThat(everything.topics()).isEqualTo(topics);
        assertThat(usual.topics()).isEmpty();
    }

    @Test
    void gatewaysBehindAnIngressBelieveItsHeadersAndOthersDoNot() {
        assertThat(gatewaySettings(everything)).containsEntry("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true");
        assertThat(gatewaySettings(usual)).doesNotContainKey("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING");
    }

    private static Map<String, String> gatewaySettings(Manifests manifests) {
        return manifests.of(ConfigMap.class).stream()
                .filter(map -> map.getMetadata().getName().equals("news-api-gateway"))
                .findFirst()
                .orElseThrow()
                .getData();
    }

    private static List<Container> containers(Manifests manifests) {
        List<Container> all = new ArrayList<>();
        manifests.pods().values().stream()
                .map(PodTemplateSpec::getSpec)
                .forEach(pod -> all.addAll(pod.getContainers()));
        return all;
    }

    /// What the head of values.yaml says the Secret must hold.
    private static Set<String> secretKeys() throws Exception {
        Matcher heading =
                Pattern.compile("Its keys:\n((?:#.*\n)+)").matcher(Files.readString(CHART.resolve("values.yaml")));
        assertThat(heading.find()).isTrue();
        Set<String> keys = new TreeSet<>();
        Stream.of(heading.group(1).replaceAll("\\([^)]*\\)", "").split("[#,\\s]+"))
                .filter(key -> !key.isBlank())
                .forEach(keys::add);
        return keys;
    }
}
