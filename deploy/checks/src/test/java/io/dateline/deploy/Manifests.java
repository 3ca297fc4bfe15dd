package io.dateline.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Objects of a cluster, read strictly: a field that its kind does not have is refused.
///
/// @param objects of kinds that Kubernetes itself has
/// @param topics  names of Strimzi's topics
record Manifests(List<HasMetadata> objects, Set<String> topics) {

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "v1/ServiceAccount", ServiceAccount.class,
            "v1/ConfigMap", ConfigMap.class,
            "v1/Service", Service.class,
            "apps/v1/Deployment", Deployment.class,
            "apps/v1/StatefulSet", StatefulSet.class,
            "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class,
            "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
            "networking.k8s.io/v1/Ingress", Ingress.class);

    private static final ObjectMapper STRICT = new ObjectMapper(YAMLFactory.builder()
                    .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
                    .build())
            .enable(com.fasterxml.jackson.core.JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                /// The model keeps unknown fields; here there are none.
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            });

    /// @param yaml documents divided by `---`
    static Manifests read(String yaml) {
        List<HasMetadata> objects = new ArrayList<>();
        Set<String> topics = new TreeSet<>();
        try {
            for (String document : yaml.split("(?m)^---\\s*$")) {
                JsonNode tree = STRICT.readTree(document);
                if (tree.isMissingNode() || tree.isNull()) {
                    continue;
                }
                String kind = tree.path("apiVersion").asText() + "/"
                        + tree.path("kind").asText();
                if (kind.equals("kafka.strimzi.io/v1beta2/KafkaTopic")) {
                    topics.add(tree.path("metadata").path("name").asText());
                } else if (KINDS.containsKey(kind)) {
                    objects.add(STRICT.treeToValue(tree, KINDS.get(kind)));
                } else {
                    throw new AssertionError("an object of the unknown kind " + kind);
                }
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return new Manifests(objects, topics);
    }

    <T extends HasMetadata> List<T> of(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// Pods by the name of the service they run.
    Map<String, PodTemplateSpec> pods() {
        Map<String, PodTemplateSpec> pods = new HashMap<>();
        of(Deployment.class).forEach(one -> add(pods, one.getSpec().getTemplate()));
        of(StatefulSet.class).forEach(one -> add(pods, one.getSpec().getTemplate()));
        return pods;
    }

    private static void add(Map<String, PodTemplateSpec> pods, PodTemplateSpec pod) {
        PodTemplateSpec other =
                pods.put(pod.getSpec().getContainers().getFirst().getName(), pod);
        if (other != null) {
            throw new AssertionError("two workloads run "
                    + pod.getSpec().getContainers().getFirst().getName());
        }
    }

    /// What chooses pods, with the labels it chooses by.
    Map<HasMetadata, Map<String, String>> selectors() {
        Map<HasMetadata, Map<String, String>> selectors = new HashMap<>();
        of(Deployment.class)
                .forEach(one -> selectors.put(one, one.getSpec().getSelector().getMatchLabels()));
        of(StatefulSet.class)
                .forEach(one -> selectors.put(one, one.getSpec().getSelector().getMatchLabels()));
        of(Service.class).forEach(one -> selectors.put(one, one.getSpec().getSelector()));
        of(PodDisruptionBudget.class)
                .forEach(one -> selectors.put(one, one.getSpec().getSelector().getMatchLabels()));
        of(NetworkPolicy.class)
                .forEach(
                        one -> selectors.put(one, one.getSpec().getPodSelector().getMatchLabels()));
        return selectors;
    }
}
