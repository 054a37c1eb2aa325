package io.shouwen.it.harness;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A store that speaks S3 and looks at signatures (S3Proxy over a folder), as a process of its own
 * that can be stopped and started again with what it had, also under another secret.
 */
public final class ObjectStore implements AutoCloseable {
  /** The bucket that is made with it. */
  public static final String BUCKET = "shouwen-of-the-tests";

  /** The access key that it knows. */
  public static final String ACCESS_KEY = "shouwen-access";

  /** The secret that belongs to it at first. */
  public static final String SECRET_KEY = "shouwen-secret-of-the-tests";

  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration POLL = Duration.ofMillis(100);

  private final Path folder;
  private final int port;
  private @Nullable Process process;

  private ObjectStore(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** Starts one on a free port with an empty bucket. */
  public static ObjectStore start(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("content"));
    ObjectStore store;
    try (ServerSocket free = new ServerSocket(0)) {
      store = new ObjectStore(folder, free.getLocalPort());
    }
    store.startAgain(SECRET_KEY);
    try (S3Client client = store.client()) {
      client.createBucket(create -> create.bucket(BUCKET));
    }
    return store;
  }

  /**
   * Starts it with what it had.
   *
   * @param secret what belongs to the access key from now on
   */
  public void startAgain(String secret) throws IOException, InterruptedException {
    Path settings = folder.resolve("s3proxy.properties");
    Files.writeString(
        settings,
        String.join(
            "\n",
            "s3proxy.endpoint=http://127.0.0.1:" + port,
            "s3proxy.authorization=aws-v4",
            "s3proxy.identity=" + ACCESS_KEY,
            "s3proxy.credential=" + secret,
            "jclouds.provider=filesystem-nio2",
            "jclouds.filesystem.basedir=" + folder.resolve("content"),
            "jclouds.identity=nobody",
            "jclouds.credential=none",
            ""));
    Process started =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("it.s3proxy"),
                "--properties",
                settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("console.log").toFile()))
            .start();
    process = started;
    long end = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < end && !started.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
      try {
        // nobody may look, and is told so
        if (ask() == 403) {
          return;
        }
      } catch (IOException notYet) {
        // the port is closed until it listens
      }
    }
    throw new IOException("the store does not get ready; see console.log in " + folder);
  }

  private int ask() throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(endpoint())).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  /** Its address. */
  public String endpoint() {
    return "http://127.0.0.1:" + port;
  }

  /** The settings of an installation whose files lie in it. */
  public Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("SHOUWEN_S3_BUCKET", BUCKET);
    settings.put("SHOUWEN_S3_ENDPOINT", endpoint());
    settings.put("SHOUWEN_S3_ACCESS_KEY", ACCESS_KEY);
    settings.put("SHOUWEN_S3_SECRET_KEY", SECRET_KEY);
    return settings;
  }

  /** What lies in the bucket, by its name, past the application. */
  public Map<String, byte[]> objects() {
    Map<String, byte[]> objects = new HashMap<>();
    try (S3Client client = client()) {
      for (S3Object each : client.listObjectsV2(list -> list.bucket(BUCKET)).contents()) {
        ResponseBytes<GetObjectResponse> content =
            client.getObjectAsBytes(get -> get.bucket(BUCKET).key(each.key()));
        objects.put(each.key(), content.asByteArray());
      }
    }
    return objects;
  }

  private S3Client client() {
    return S3Client.builder()
        .endpointOverride(URI.create(endpoint()))
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)))
        .forcePathStyle(true)
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  /** Stops it; what it has stays. */
  public void stop() {
    Process running = process;
    if (running != null) {
      running.destroyForcibly().onExit().join();
      process = null;
    }
  }

  @Override
  public void close() {
    stop();
  }
}
