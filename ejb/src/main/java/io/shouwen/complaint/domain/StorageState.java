package io.shouwen.complaint.domain;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How the place does where the contents of files lie.
 *
 * @param place the folder, or the address and name of the bucket; never a secret
 * @param trouble why files are not taken or not found there; null when all is well
 */
public record StorageState(Kind kind, String place, @Nullable Trouble trouble)
    implements Serializable {

  /** What it is. */
  public enum Kind {
    FOLDER,
    BUCKET
  }

  /** Why it does not do. */
  public enum Trouble {
    /** This node may not write into the folder, or it is not there. */
    NOT_WRITABLE,
    /** Nobody answers at the address of the bucket. */
    UNREACHABLE,
    /** The store answers and has no such bucket. */
    NO_SUCH_BUCKET,
    /** The store does not know the access key, or the secret is not the one that belongs to it. */
    WRONG_KEY,
    /** The access key is right and may not look into the bucket. */
    NOT_ALLOWED,
    /** The store refuses for another reason; the log says which. */
    REFUSED
  }
}
