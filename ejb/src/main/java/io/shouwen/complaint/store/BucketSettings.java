package io.shouwen.complaint.store;

import io.shouwen.shared.Environment;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which bucket keeps the files, and how it is reached.
 *
 * @param endpoint the address of the store; null for Amazon's own, which follows from the region
 * @param region as the store calls it; stores of one region only take any
 * @param pathStyle whether the bucket stands in the path of an address and not before its host
 * @param prefix what the names of all objects begin with: empty, or ending with a slash
 */
public record BucketSettings(
    String bucket,
    @Nullable URI endpoint,
    String region,
    String accessKey,
    String secretKey,
    boolean pathStyle,
    String prefix) {
  private static final String ANY_REGION = "us-east-1";

  /**
   * As the installation is told.
   *
   * @param bucket the value of {@code SHOUWEN_S3_BUCKET}
   * @throws IllegalStateException when something is missing or no address; names the setting, never
   *     its value
   */
  static BucketSettings of(String bucket) {
    URI endpoint = endpoint(Environment.setting("SHOUWEN_S3_ENDPOINT"));
    String region = Environment.setting("SHOUWEN_S3_REGION");
    String pathStyle = Environment.setting("SHOUWEN_S3_PATH_STYLE");
    return new BucketSettings(
        bucket,
        endpoint,
        region == null && endpoint != null ? ANY_REGION : required("SHOUWEN_S3_REGION", region),
        required("SHOUWEN_S3_ACCESS_KEY", Environment.setting("SHOUWEN_S3_ACCESS_KEY")),
        required("SHOUWEN_S3_SECRET_KEY", Environment.setting("SHOUWEN_S3_SECRET_KEY")),
        pathStyle == null ? endpoint != null : pathStyle.equals("true"),
        prefix(Objects.requireNonNullElse(Environment.setting("SHOUWEN_S3_PREFIX"), "")));
  }

  private static @Nullable URI endpoint(@Nullable String address) {
    try {
      return address == null ? null : URI.create(address);
    } catch (IllegalArgumentException notAnAddress) {
      throw new IllegalStateException("SHOUWEN_S3_ENDPOINT is no address");
    }
  }

  private static String required(String name, @Nullable String value) {
    if (value == null) {
      throw new IllegalStateException(name + " is not set");
    }
    return value;
  }

  /** Without a slash before it and with one after it; empty stays empty. */
  static String prefix(String typed) {
    String name = typed.replaceAll("^/+|/+$", "");
    return name.isEmpty() ? "" : name + "/";
  }

  /** Where it is, for people who look after it; without keys. */
  String place() {
    String store = endpoint == null ? "s3:/" : endpoint.toString().replaceAll("/+$", "");
    return store + "/" + bucket + "/" + prefix;
  }

  /** Without keys, so that a log cannot tell them. */
  @Override
  public String toString() {
    return "BucketSettings[" + place() + "]";
  }
}
