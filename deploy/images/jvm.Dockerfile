# A service on the JVM, with a cache of its loaded and linked classes (AOT cache), which makes its start cheaper. From the
# project's root:
#   docker build --file deploy/images/jvm.Dockerfile --build-arg SERVICE=api-gateway --tag dateline/api-gateway:0.1.0-SNAPSHOT .

FROM docker.io/library/maven:3.9-eclipse-temurin-25 AS build
ARG SERVICE
WORKDIR /project
COPY . .
# The cache is valid only for the very JVM, options and files it was made with: below, the image gets this stage's JVM.
RUN --mount=type=cache,target=/root/.m2 mvn -Dquick -Dmaven.test.skip=true package -pl ${SERVICE} -am \
        -Dquarkus.package.jar.aot.enabled=true -Dquarkus.package.jar.aot.phase=build \
        -Dquarkus.package.jar.aot.additional-recording-args=--enable-native-access=ALL-UNNAMED,-XX:+UseSerialGC \
    && mv ${SERVICE}/target/quarkus-app /application
# ONNX Runtime brings its library in its jar and unpacks it where it may; here it lies in the image instead.
RUN mkdir -p /libraries /writable \
    && for jar in /application/lib/main/*onnxruntime*.jar; do \
        [ ! -e "$jar" ] || (cd /libraries && jar xf "$jar" ai/onnxruntime/native/linux-x64 \
            && mv ai/onnxruntime/native/linux-x64/*.so . && rm -r ai); \
    done

FROM registry.access.redhat.com/ubi9/ubi-minimal:9.6
ARG SERVICE
LABEL org.opencontainers.image.title="dateline-${SERVICE}" \
      org.opencontainers.image.description="Dateline ${SERVICE}, on the JVM" \
      org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /opt/dateline
COPY --from=build --chown=0:0 /opt/java/openjdk /opt/java/openjdk
COPY --from=build --chown=0:0 --chmod=a+rX,go-w /libraries lib/native
# With its times of change, which the cache remembers.
COPY --from=build --chown=0:0 /application .
COPY --from=build --chown=1001:1001 /writable /var/lib/dateline
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
ENTRYPOINT ["/opt/java/openjdk/bin/java", "-XX:AOTCache=app.aot", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=50", "-XX:MaxDirectMemorySize=96m", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-Donnxruntime.native.path=/opt/dateline/lib/native", "-jar", "quarkus-run.jar"]
