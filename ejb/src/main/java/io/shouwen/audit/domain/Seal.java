package io.shouwen.audit.domain;

import java.io.Serializable;

/**
 * A link of the chain.
 *
 * @param seq from 1, without a gap
 * @param entryMac the code of the entry when it was sealed
 * @param previous the hash of the link before, {@link #FIRST} for the first
 * @param hash over the rest, which nobody makes who lacks the key
 */
public record Seal(
    long seq, long entryId, String entryMac, String previous, String keyId, String hash)
    implements Serializable {
  /** What the first link has before it. */
  public static final String FIRST = "0";

  /** The code of an entry that was gone before it could be sealed. */
  public static final String GONE = "gone";

  public String content() {
    return Entry.joined(seq, entryId, entryMac, previous, keyId);
  }

  /** The same with its hash. */
  public Seal stamped(String code) {
    return new Seal(seq, entryId, entryMac, previous, keyId, code);
  }
}
