package io.shouwen.it;

import io.shouwen.complaint.boundary.CaseFilter;
import io.shouwen.complaint.boundary.ReceptionForm;
import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.Complainant;
import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.complaint.domain.Mood;
import io.shouwen.complaint.domain.ReceptionFacts;
import io.shouwen.complaint.domain.Responsibility;
import io.shouwen.complaint.domain.Satisfaction;
import io.shouwen.complaint.domain.SeverityAnswers;
import io.shouwen.complaint.domain.SubCategory;
import io.shouwen.followup.boundary.FollowUps;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.resolution.boundary.CaseHandling;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filled-in forms with safe values, so that a test names only what it is about. */
final class Forms {
  /** One instant for all, so that the same words are the same form. */
  private static final Instant WHEN = Instant.parse("2026-01-05T02:30:00Z");

  private Forms() {}

  /** An important complaint by telephone, received on a Monday morning. */
  static ReceptionForm reception(long projectId, String subject, @Nullable String requestKey) {
    return new ReceptionForm(
        projectId,
        facts(subject, WHEN),
        Category.EQUIPMENT,
        SubCategory.LIFT,
        new SeverityAnswers(false, false, true, 0),
        null,
        false,
        false,
        false,
        false,
        null,
        List.of(),
        null,
        requestKey);
  }

  /** The same form, received at another instant. */
  static ReceptionForm receivedAt(ReceptionForm form, Instant when) {
    return new ReceptionForm(
        form.projectId(),
        facts(form.facts().subject(), when),
        form.category(),
        form.subCategory(),
        form.answers(),
        null,
        false,
        false,
        false,
        false,
        null,
        List.of(),
        null,
        null);
  }

  static ReceptionFacts facts(String subject, Instant receivedAt) {
    return new ReceptionFacts(
        Channel.TELEPHONE,
        receivedAt,
        Complainant.CUSTOMER,
        null,
        "王小明",
        "13800001234",
        null,
        null,
        "3栋大堂",
        null,
        null,
        null,
        subject,
        subject,
        null,
        null,
        Mood.ANGRY,
        null);
  }

  static CaseHandling.Findings findings() {
    return new CaseHandling.Findings("现场检查属实", "设备老化", Responsibility.OURS, 12, null, null, null);
  }

  static List<CaseHandling.Proposal> proposals() {
    return List.of(
        new CaseHandling.Proposal("立即更换", "彻底", "停用半天", true),
        new CaseHandling.Proposal("先行修理", "不停用", "可能复发", false));
  }

  static CaseHandling.Answer agreed(long option) {
    return new CaseHandling.Answer(true, option, "同意更换", ContactMethod.TELEPHONE, null);
  }

  static FollowUps.Entry satisfied() {
    return new FollowUps.Entry(ContactMethod.TELEPHONE, Satisfaction.SATISFIED, true, "很满意", null);
  }

  static FollowUps.Entry dissatisfied() {
    return new FollowUps.Entry(
        ContactMethod.TELEPHONE, Satisfaction.DISSATISFIED, false, "又坏了", null);
  }

  static CaseFilter containing(String text) {
    return CaseFilter.containing(text);
  }

  static String nameOfCaller() {
    return CDI.current().select(Callers.class).get().current().name();
  }

  static long departmentOfCaller() {
    Long department = CDI.current().select(Callers.class).get().current().departmentId();
    return department == null ? 0 : department;
  }
}
