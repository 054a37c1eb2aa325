package io.shouwen.signin.boundary;

import io.shouwen.signin.domain.Attempts;
import io.shouwen.signin.domain.SignInFailure;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Slows failed sign-ins down, by name and by address, on this node, and has them written down. */
@ApplicationScoped
public class SlowedSignIns {
  private static final Logger LOG = System.getLogger(SlowedSignIns.class.getName());
  private static final int LONGEST_LINE = 100;

  @Inject private SignInRecord record;
  @Inject private Clock clock;
  private volatile @Nullable Attempts attempts;

  @SuppressWarnings("NullAway.Init")
  public SlowedSignIns() {}

  /** How long somebody has to wait before their password is even looked at; zero mostly. */
  public Duration waitOf(String username, String address) {
    return attempts().waitOf(username, address, clock.instant());
  }

  /** Somebody did not get in: counts from now on. */
  public void failed(String username, String address) {
    attempts().failed(username, address, clock.instant());
  }

  /**
   * Puts a failure on record.
   *
   * @param door what was tried: {@code FORM} or {@code BASIC}
   */
  public void write(String username, String address, String door) {
    LOG.log(
        Level.WARNING,
        "Sign-in failed: {0} from {1} by {2}",
        SignInFailure.line(username, LONGEST_LINE),
        SignInFailure.line(address, LONGEST_LINE),
        door);
    try {
      record.failed(username, address, door);
    } catch (EJBException unwritten) { // it still slows down
      LOG.log(Level.ERROR, "A failed sign-in was not written down", unwritten);
    }
  }

  /** Somebody got in. */
  public void succeeded(String username, String address) {
    attempts().succeeded(username, address);
  }

  private Attempts attempts() {
    Attempts known = attempts;
    if (known == null) {
      synchronized (this) {
        known = attempts;
        if (known == null) {
          known = record.attempts();
          attempts = known;
        }
      }
    }
    return known;
  }
}
