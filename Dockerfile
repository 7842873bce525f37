# Build: docker build -t kefu .        Run: docker run -p 8080:8080 -v kefu-data:/data kefu

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN mvn -B -ntp -q -Psbom package -DskipTests \
 && java -Djarmode=tools -jar adapters/server/target/kefu.jar extract --destination /app

FROM eclipse-temurin:25-jre AS app
RUN apt-get update \
 && apt-get install -y --no-install-recommends redis-server curl \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --home-dir /data --create-home kefu
WORKDIR /app
COPY --from=build /app /app
# One start that stops once the context is up learns the corpus and teaches the JVM what to load.
ENV KEFU_CORPUS_LEARNT_FOLDER=/app/learnt
RUN mkdir -p /tmp/train \
 && KEFU_REDIS_DATA_FOLDER=/tmp/train/redis java -XX:AOTCacheOutput=/app/kefu.aot -XX:MaxRAMPercentage=60 \
      -Dspring.context.exit=onRefresh -jar /app/kefu.jar \
 && rm -rf /tmp/train \
 && chown -R kefu /app/learnt
ENV KEFU_REDIS_DATA_FOLDER=/data/redis
USER kefu
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD curl -fsS http://127.0.0.1:8080/actuator/health/liveness || exit 1
ENTRYPOINT ["java", "-XX:AOTCache=/app/kefu.aot", "-XX:MaxRAMPercentage=60", "-jar", "/app/kefu.jar"]
