package io.shouwen.notice.boundary;

import io.shouwen.notice.domain.DeliveryFailure;
import io.shouwen.notice.domain.NoticeChannel;
import io.shouwen.notice.sending.DeliveryFailed;
import io.shouwen.notice.sending.Letter;
import io.shouwen.notice.sending.PostOffice;
import io.shouwen.organization.domain.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is due (N-2), message by message: takes it in one transaction, speaks to the receiver
 * outside of any, marks it in another. A crash in between repeats the message under the same id.
 * Safe to call twice and on two nodes. When a place does not answer, the other messages for it wait
 * for the next call, so that one dead receiver does not hold up the living ones.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class OutboxSender {
  private static final Logger LOG = Logger.getLogger(OutboxSender.class.getName());

  @Inject private OutboxClaims claims;
  @Inject private PostOffice post;

  @SuppressWarnings("NullAway.Init")
  public OutboxSender() {}

  /**
   * Sends what is due now by one channel.
   *
   * @return how many were sent
   */
  public int sendDue(NoticeChannel channel) {
    String worker = UUID.randomUUID().toString();
    Set<@Nullable Long> dead = new HashSet<>();
    int sent = 0;
    for (OutboxClaims.Next next : claims.next(channel)) {
      if (dead.contains(next.place())) {
        continue;
      }
      Optional<Letter> letter = claims.claim(next.id(), worker);
      if (letter.isEmpty()) {
        continue;
      }
      @Nullable DeliveryFailed failed = attempt(letter.get());
      if (failed == null) {
        claims.sent(next.id(), worker);
        sent++;
      } else {
        claims.failed(next.id(), worker, failed.failure(), failed.detail());
        if (failed.failure().ofThePlace()) {
          dead.add(next.place());
        }
      }
    }
    return sent;
  }

  /** Lets go of what was sent or read long ago. */
  public void dropOld() {
    claims.drop();
  }

  private @Nullable DeliveryFailed attempt(Letter letter) {
    try {
      post.send(letter);
      return null;
    } catch (DeliveryFailed failed) {
      return failed;
    } catch (RuntimeException unforeseen) {
      LOG.log(Level.WARNING, "A message could not be sent: " + letter.messageId(), unforeseen);
      return new DeliveryFailed(
          DeliveryFailure.GARBAGE, unforeseen.getClass().getSimpleName(), unforeseen);
    }
  }
}
