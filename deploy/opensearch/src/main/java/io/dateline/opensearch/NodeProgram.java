package io.dateline.opensearch;

import java.io.IOException;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/// One node without security, on loopback, until its standard input ends: so it goes with whoever started it, even if
/// that one is killed.
final class NodeProgram {

    /// Said on standard output once the node answers.
    static final String READY = "OPENSEARCH READY";

    private NodeProgram() {}

    /// @param arguments directory of its files, port of the REST API, port between nodes
    public static void main(String[] arguments) throws IOException {
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.onBuild((number, settings) -> {
            settings.put("discovery.type", "single-node");
            settings.put("network.host", "127.0.0.1");
            settings.put("http.port", arguments[1]);
            settings.put("transport.port", arguments[2]);
            // A small disk must not turn a test's index read-only.
            settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
        });
        runner.build(OpenSearchRunner.newConfigs()
                .basePath(arguments[0])
                .numOfNode(1)
                .clusterName("dateline-test")
                .disableESLogger());
        System.out.println(READY);
        while (System.in.read() >= 0) {
            // Nothing is said to it.
        }
        Runtime.getRuntime().halt(0);
    }
}
