package io.shouwen.audit.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks along the chain, link by link, and says where it does not hold. Keeps no rows, so that a
 * chain of any length is walked in the same memory.
 */
public final class ChainCheck {
  /** So many findings are named; the rest is counted. */
  public static final int NAMED = 100;

  private final Stamp stamp;
  private final List<Anchor> anchors;
  private final List<Finding> named = new ArrayList<>();
  private long findings;
  private long checked;
  private long waiting;
  private long last;
  private String lastHash = Seal.FIRST;
  private String lastComputed = Seal.FIRST;

  /**
   * Begins before the first link.
   *
   * @param anchors links that are known from elsewhere
   */
  public ChainCheck(Stamp stamp, List<Anchor> anchors) {
    this.stamp = stamp;
    this.anchors = List.copyOf(anchors);
  }

  /**
   * The next link.
   *
   * @param entry what it seals, null when there is no such entry
   */
  public void link(Seal seal, @Nullable Entry entry) {
    checked++;
    boolean changed = !stamp.fits(seal.keyId(), seal.content(), seal.hash());
    if (seal.seq() > last + 1) {
      found(Tampering.SEAL_REMOVED, last + 1, seal.seq() - 1, 0);
    } else if (!seal.previous().equals(lastHash) && !seal.previous().equals(lastComputed)) {
      changed = true;
    }
    if (changed) {
      found(Tampering.SEAL_CHANGED, seal.seq(), seal.seq(), seal.entryId());
    }
    if (entry == null) {
      found(Tampering.ENTRY_REMOVED, seal.seq(), seal.seq(), seal.entryId());
    } else if (!entry.mac().equals(seal.entryMac())
        || !stamp.fits(entry.keyId(), entry.content(), entry.mac())) {
      found(Tampering.ENTRY_CHANGED, seal.seq(), seal.seq(), seal.entryId());
    }
    for (Anchor anchor : anchors) {
      if (anchor.seq() == seal.seq() && !anchor.hash().equals(seal.hash()) && !changed) {
        found(Tampering.TAIL_CUT, seal.seq(), seal.seq(), 0);
      }
    }
    last = seal.seq();
    lastHash = seal.hash();
    lastComputed = stamp.of(seal.content());
  }

  /**
   * An entry that no link seals.
   *
   * @param isWaiting true when it is among those that wait for their seal
   */
  public void unsealed(Entry entry, boolean isWaiting) {
    if (!stamp.fits(entry.keyId(), entry.content(), entry.mac())) {
      found(Tampering.ENTRY_INSERTED, 0, 0, entry.id());
    } else if (isWaiting) {
      waiting++;
    } else {
      found(Tampering.ENTRY_KEPT_OUT, 0, 0, entry.id());
    }
  }

  /** The chain has ended. */
  public void end() {
    anchors.stream()
        .mapToLong(Anchor::seq)
        .max()
        .ifPresent(
            most -> {
              if (most > last) {
                found(Tampering.TAIL_CUT, last + 1, most, 0);
              }
            });
  }

  private void found(Tampering kind, long fromSeal, long toSeal, long entryId) {
    findings++;
    if (named.size() < NAMED) {
      named.add(new Finding(kind, fromSeal, toSeal, entryId));
    }
  }

  /** How many links were looked at. */
  public long checked() {
    return checked;
  }

  /** How many entries wait for their seal. */
  public long waiting() {
    return waiting;
  }

  /** How many findings there are in all. */
  public long findings() {
    return findings;
  }

  /** The first findings. */
  public List<Finding> named() {
    return List.copyOf(named);
  }

  /** The last link, 0 before the first. */
  public Anchor last() {
    return new Anchor(last, lastHash);
  }
}
