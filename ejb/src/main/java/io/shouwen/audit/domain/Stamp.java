package io.shouwen.audit.domain;

/** Makes codes that nobody makes who lacks the key. */
public interface Stamp {
  /** Which key is used now. */
  String keyId();

  /** The code of a content by the key that is used now. */
  String of(String content);

  /** True when the code is that of the content by the key named; false for an unknown key. */
  boolean fits(String keyId, String content, String code);
}
