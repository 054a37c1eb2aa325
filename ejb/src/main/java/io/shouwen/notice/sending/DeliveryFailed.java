package io.shouwen.notice.sending;

import io.shouwen.notice.domain.DeliveryFailure;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The receiver did not take the message. */
public class DeliveryFailed extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final DeliveryFailure failure;
  private final String detail;

  /**
   * @param detail what the other side said; never an address with a key in it; possibly empty
   */
  public DeliveryFailed(DeliveryFailure failure, String detail, @Nullable Throwable cause) {
    super(failure + " " + detail, cause);
    this.failure = failure;
    this.detail = detail;
  }

  public DeliveryFailed(DeliveryFailure failure, String detail) {
    this(failure, detail, null);
  }

  public DeliveryFailure failure() {
    return failure;
  }

  public String detail() {
    return detail;
  }
}
