package io.shouwen.web.complaint;

import io.shouwen.complaint.boundary.CaseRef;
import io.shouwen.complaint.boundary.Changed;
import io.shouwen.complaint.boundary.ComplaintOwnership;
import io.shouwen.complaint.boundary.ContactLog;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.web.shared.Texts;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows right after a complaint is received: the promise given on the phone is logged (C-3,
 * C-4), a confidential case is closed to others (C-11). Remembers which forms of this session made
 * which case, so that the back button leads to the case and not to a second one.
 */
@SessionScoped
public class ReceptionAfterwards implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int REMEMBERED = 50;

  @Inject private ContactLog contacts;
  @Inject private ComplaintOwnership ownership;
  @Inject private Texts texts;
  @Inject private Clock clock;

  private final Map<String, String> numbers = new LinkedHashMap<>();

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public ReceptionAfterwards() {}

  /** The number of the case that the form with this key made in this session, or null. */
  public synchronized @Nullable String madeBy(String key) {
    return numbers.get(key);
  }

  /**
   * Does what follows, once for each form.
   *
   * @return the case after all of it
   */
  public synchronized Changed done(String key, Typed typed, Changed received) {
    if (numbers.containsKey(key)) {
      return received;
    }
    Changed latest = received;
    Duration promise = typed.flag("promised") ? promise(typed) : null;
    if (promise != null) {
      latest =
          contacts.log(
              latest.number(),
              new ContactLog.Entry(
                  method(typed.choice(Channel.class, "channel")),
                  null,
                  texts.get("reception.promiseSaid"),
                  false,
                  texts.get("reception.promiseText"),
                  clock.instant().plus(promise)));
    }
    if (typed.flag("confidential")) {
      latest =
          ownership.makeConfidential(
              new CaseRef(latest.number(), latest.version()), true, Set.of());
    }
    numbers.put(key, latest.number());
    if (numbers.size() > REMEMBERED) {
      numbers.remove(numbers.keySet().iterator().next());
    }
    return latest;
  }

  /** The time to promise for the estimate that was typed, or null without one (C-4). */
  public @Nullable Duration promise(Typed typed) {
    int estimate = typed.number("estimate", 0);
    int minutes = estimate * Math.max(1, typed.number("estimateUnit", 1));
    return minutes == 0 ? null : contacts.promiseFor(Duration.ofMinutes(minutes));
  }

  private static ContactMethod method(@Nullable Channel channel) {
    if (channel == null) {
      return ContactMethod.TELEPHONE;
    }
    return switch (channel) {
      case WALK_IN, RECEPTION_DAY -> ContactMethod.MEETING;
      case VISIT -> ContactMethod.HOME_VISIT;
      case LETTER, SUGGESTION_BOX -> ContactMethod.LETTER;
      case WECHAT, WEB_PORTAL, E_MAIL -> ContactMethod.MESSAGE;
      case TELEPHONE, ON_BEHALF, CONTROL_ROOM, GOVERNMENT_HOTLINE, MEDIA -> ContactMethod.TELEPHONE;
    };
  }
}
