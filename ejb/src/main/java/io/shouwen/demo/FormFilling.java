package io.shouwen.demo;

import io.shouwen.complaint.boundary.ReceptionForm;
import io.shouwen.complaint.domain.Complainant;
import io.shouwen.complaint.domain.ReceptionFacts;
import io.shouwen.complaint.domain.Satisfaction;
import io.shouwen.complaint.domain.SeverityAnswers;
import io.shouwen.demo.Corpus.ComplaintText;
import io.shouwen.demo.Estate.DemoCustomer;
import io.shouwen.demo.Estate.DemoProject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Fills in a reception form for a demo complaint (C-1). */
final class FormFilling {
  private final Corpus corpus;
  private final ZoneId zone;
  private final Random random;

  FormFilling(Corpus corpus, ZoneId zone, Random random) {
    this.corpus = corpus;
    this.zone = zone;
    this.random = random;
  }

  /**
   * The form.
   *
   * @param repeatOf the number of the complaint that it repeats, or null
   */
  ReceptionForm form(
      Life life,
      ComplaintText text,
      DemoProject project,
      DemoCustomer customer,
      @Nullable String repeatOf,
      String requestKey) {
    boolean onTheSpot = life.ending().onTheSpot();
    return new ReceptionForm(
        project.id(),
        facts(life.receivedAt(), text, project, customer),
        text.sub().category(),
        text.sub(),
        new SeverityAnswers(
            text.loss(), text.promise(), text.fault(), repeatOf == null ? random.nextInt(2) : 2),
        null,
        text.emergency(),
        false,
        false,
        false,
        onTheSpot
            ? new ReceptionForm.OnTheSpot(
                corpus.phrase("on-the-spot", random),
                chance(60) ? Satisfaction.SATISFIED : Satisfaction.BASICALLY_SATISFIED)
            : null,
        repeatOf == null ? List.of() : List.of(repeatOf),
        null,
        requestKey);
  }

  private ReceptionFacts facts(
      Instant received, ComplaintText text, DemoProject project, DemoCustomer customer) {
    boolean anonymous = chance(4);
    boolean onBehalf = !anonymous && chance(5);
    return new ReceptionFacts(
        corpus.channel(random),
        received,
        anonymous ? Complainant.ANONYMOUS : onBehalf ? Complainant.ON_BEHALF : Complainant.CUSTOMER,
        anonymous ? null : customer.id(),
        anonymous ? null : customer.name(),
        anonymous ? null : customer.phone(),
        anonymous || chance(60) ? null : corpus.phrase("preferred", random),
        anonymous ? null : customer.unitId(),
        anonymous || chance(15) ? corpus.phrase("place", random) : null,
        chance(70) ? received.minus(Duration.ofMinutes(10 + random.nextInt(2_000))) : null,
        chance(60) ? project.department(text.department()) : null,
        chance(10) ? corpus.phrase("against", random) : null,
        filled(text.subject(), customer),
        filled(text.narrative(), customer),
        filled(text.demand(), customer),
        chance(25) ? LocalDate.ofInstant(received, zone).plusDays(2 + random.nextInt(5)) : null,
        text.mood(),
        null);
  }

  /** The text with the customer's own building, entrance and unit. */
  static String filled(String text, DemoCustomer customer) {
    String[] label = customer.unitLabel().split("-", -1);
    boolean home = label.length == 3;
    return text.replace("{b}", home ? label[0] : "1")
        .replace("{e}", home ? label[1] : "1")
        .replace("{u}", customer.unitLabel());
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
