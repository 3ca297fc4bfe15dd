# A service as a native executable. `./dateline images --native` puts together the folder this is built in, and names the base.
ARG BASE
FROM ${BASE}
ARG SERVICE
ARG VERSION
ARG REVISION
ARG BASE
LABEL org.opencontainers.image.title="dateline-${SERVICE}" \
      org.opencontainers.image.description="Dateline ${SERVICE}, native" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.base.name="${BASE}"
COPY --chown=1001:1001 writable/ /var/lib/dateline/
COPY libraries/ /opt/dateline/lib/
COPY application/ /opt/dateline/
WORKDIR /opt/dateline
# Nothing is written but to /tmp and, by the gateway, to the folder of its index: mount both, and the rest can be read-only.
# Two heaps of the C library and not eight a core: each keeps some megabytes that nothing bounds.
ENV MALLOC_ARENA_MAX=2 \
    DATELINE_INDEX_DIR=/var/lib/dateline/index \
    QUARKUS_HTTP_HOST=0.0.0.0 QUARKUS_HTTP_PORT=8080 \
    QUARKUS_MANAGEMENT_HOST=0.0.0.0 QUARKUS_MANAGEMENT_PORT=9000
USER 1001:1001
EXPOSE 8080 9000
ENTRYPOINT ["./application", "-XX:MaximumHeapSizePercent=50", "-Donnxruntime.native.path=/opt/dateline/lib/native"]
