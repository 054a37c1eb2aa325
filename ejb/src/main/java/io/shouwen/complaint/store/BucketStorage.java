package io.shouwen.complaint.store;

import io.shouwen.complaint.domain.StorageState;
import io.shouwen.complaint.domain.StorageState.Kind;
import io.shouwen.complaint.domain.StorageState.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Keeps files as objects of a bucket in a store that speaks S3, which all nodes reach. An object is
 * sent with its length and checksum, so that it is there as it was sent or not at all. The access
 * key needs {@code s3:GetObject}, {@code s3:PutObject}, {@code s3:DeleteObject} on the objects and
 * {@code s3:ListBucket} on the bucket, without which a missing object looks like a forbidden one.
 */
public final class BucketStorage implements AttachmentStorage, AutoCloseable {
  private static final Logger LOG = System.getLogger(BucketStorage.class.getName());
  private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(3);
  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(15);
  private static final int ATTEMPTS = 3;

  /** A look is worth less waiting than a file. */
  private static final Duration SEEN_WITHIN = Duration.ofSeconds(2);

  private static final Set<String> KEY_UNKNOWN =
      Set.of("InvalidAccessKeyId", "SignatureDoesNotMatch");

  private final BucketSettings settings;
  private final S3Client store;
  private final S3Client look;

  /** In a bucket, which must be there; it is not asked for until it is needed. */
  public BucketStorage(BucketSettings settings) {
    this.settings = settings;
    store = client(settings, CONNECTED_WITHIN, ANSWERED_WITHIN, ATTEMPTS);
    look = client(settings, SEEN_WITHIN, SEEN_WITHIN, 1);
  }

  private static S3Client client(
      BucketSettings settings, Duration connected, Duration answered, int attempts) {
    S3ClientBuilder builder =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
            .forcePathStyle(settings.pathStyle())
            // trailing checksums and signed chunks are not understood by every store; see put
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(connected)
                    .socketTimeout(answered))
            .overrideConfiguration(
                all ->
                    all.retryStrategy(
                            AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(attempts)
                                .build())
                        // nothing but the installation's settings counts
                        .defaultProfileFile(ProfileFile.aggregator().build()));
    if (settings.endpoint() != null) {
      builder.endpointOverride(settings.endpoint());
    }
    return builder.build();
  }

  @Override
  public Stored put(InputStream content) throws IOException {
    String key = StorageKeys.fresh();
    Path spool = Files.createTempFile("attachment", ".part");
    try {
      MessageDigest digest = md5();
      long bytes;
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(spool), digest)) {
        bytes = content.transferTo(out);
      }
      send(name(key), spool, Base64.getEncoder().encodeToString(digest.digest()));
      return new Stored(key, bytes);
    } finally {
      Files.deleteIfExists(spool);
    }
  }

  private void send(String name, Path spool, String checksum) throws IOException {
    try {
      store.putObject(
          put -> put.bucket(settings.bucket()).key(name).contentMD5(checksum),
          RequestBody.fromFile(spool));
    } catch (S3Exception refused) {
      throw failed("does not take a file", refused);
    } catch (SdkException unanswered) {
      takeBack(name, unanswered);
      throw failed("does not answer", unanswered);
    }
  }

  /** Without an answer it may have arrived all the same; nobody will know its key. */
  private void takeBack(String name, SdkException unanswered) {
    try {
      look.deleteObject(delete -> delete.bucket(settings.bucket()).key(name));
    } catch (SdkException still) {
      unanswered.addSuppressed(still);
    }
  }

  @Override
  public InputStream open(String key) throws IOException {
    String name = name(key);
    try {
      return store.getObject(get -> get.bucket(settings.bucket()).key(name));
    } catch (NoSuchKeyException none) {
      NoSuchFileException missing = new NoSuchFileException(name);
      missing.initCause(none);
      throw missing;
    } catch (SdkException cause) {
      throw failed("does not give a file", cause);
    }
  }

  @Override
  public void delete(String key) throws IOException {
    String name = name(key);
    try {
      store.deleteObject(delete -> delete.bucket(settings.bucket()).key(name));
    } catch (SdkException cause) {
      throw failed("does not remove a file", cause);
    }
  }

  /** Asks for the name of one object: unlike a bare look at the bucket this tells why not. */
  @Override
  public StorageState state() {
    return new StorageState(Kind.BUCKET, settings.place(), trouble());
  }

  private @Nullable Trouble trouble() {
    try {
      look.listObjectsV2(
          list -> list.bucket(settings.bucket()).prefix(settings.prefix()).maxKeys(1));
      return null;
    } catch (NoSuchBucketException none) {
      return Trouble.NO_SUCH_BUCKET;
    } catch (S3Exception refused) {
      LOG.log(Level.WARNING, "The bucket refuses to be looked at: {0}", refused.getMessage());
      AwsErrorDetails details = refused.awsErrorDetails();
      if (details != null && KEY_UNKNOWN.contains(details.errorCode())) {
        return Trouble.WRONG_KEY;
      }
      return refused.statusCode() == 403 ? Trouble.NOT_ALLOWED : Trouble.REFUSED;
    } catch (SdkException silent) {
      LOG.log(Level.WARNING, "The bucket does not answer: {0}", silent.getMessage());
      return Trouble.UNREACHABLE;
    }
  }

  /** Lets its connections go. */
  @Override
  public void close() {
    store.close();
    look.close();
  }

  private String name(String key) {
    return settings.prefix() + StorageKeys.place(key);
  }

  private static IOException failed(String what, SdkException cause) {
    return new IOException("the bucket " + what + ": " + cause.getMessage(), cause);
  }

  /** The checksum that every store looks at; it guards against accidents, not against people. */
  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
