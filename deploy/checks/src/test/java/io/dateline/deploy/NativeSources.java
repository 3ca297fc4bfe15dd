package io.dateline.deploy;

import io.quarkus.bootstrap.BootstrapException;
import io.quarkus.bootstrap.app.CuratedApplication;
import io.quarkus.bootstrap.app.QuarkusBootstrap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// What Quarkus would hand to the builder of a native executable, made without one: the application's jar with the
/// generated configuration, and the jars of its libraries with theirs.
final class NativeSources {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private NativeSources() {}

    /// @param service a module of the project, compiled
    /// @return directory with the application's jar, and its libraries in `lib`
    static Path make(String service) {
        Path module = ROOT.resolve(service);
        Properties settings = new Properties();
        settings.setProperty("quarkus.native.enabled", "true");
        settings.setProperty("quarkus.native.sources-only", "true");
        settings.setProperty("quarkus.package.jar.enabled", "false");
        try {
            // Inside the module: the bundler of the web pages looks for its sources from here.
            Path target = Files.createDirectories(module.resolve("target/native-configuration"));
            QuarkusBootstrap bootstrap = QuarkusBootstrap.builder()
                    .setMode(QuarkusBootstrap.Mode.PROD)
                    .setProjectRoot(module)
                    .setApplicationRoot(module.resolve("target/classes"))
                    .setTargetDirectory(target)
                    .setBaseName(service)
                    .setBaseClassLoader(NativeSources.class.getClassLoader())
                    .setIsolateDeployment(true)
                    .setLocalProjectDiscovery(true)
                    .setOffline(true)
                    .setBuildSystemProperties(settings)
                    .build();
            try (CuratedApplication application = bootstrap.bootstrap()) {
                application.createAugmentor().createProductionApplication();
            }
            return target.resolve("native-sources");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (BootstrapException failure) {
            throw new IllegalStateException("the native sources of " + service + " cannot be made", failure);
        }
    }
}
