# syntax=docker/dockerfile:1
# The bot as an image: docker build -t pullquote . (docs/operations.md). Packages come from the locked, hashed list.
FROM python:3.11-slim AS build
WORKDIR /build
RUN python -m venv /opt/pullquote
COPY requirements/app.txt requirements/app.txt
RUN /opt/pullquote/bin/pip install --no-cache-dir --disable-pip-version-check --no-deps --require-hashes -r requirements/app.txt
COPY pyproject.toml README.md LICENSE ./
COPY corpus corpus
COPY retrieval retrieval
COPY bot bot
COPY config config
RUN /opt/pullquote/bin/pip install --no-cache-dir --disable-pip-version-check --no-deps --no-build-isolation .

FROM python:3.11-slim
RUN useradd --system --uid 10001 --home-dir /state --shell /usr/sbin/nologin pullquote \
    && install -d -o pullquote -g pullquote -m 0700 /state
COPY --from=build /opt/pullquote /opt/pullquote
ENV PATH=/opt/pullquote/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    PULLQUOTE_STATE=/state PULLQUOTE_LOG_FORMAT=json PULLQUOTE_MONITOR_LISTEN=0.0.0.0:9464
USER 10001:10001
WORKDIR /state
VOLUME /state
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:9464/healthz', timeout=4)"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["pullquote"]
CMD ["run"]
