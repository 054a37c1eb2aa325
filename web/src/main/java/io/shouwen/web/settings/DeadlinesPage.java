package io.shouwen.web.settings;

import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.deadline.boundary.LimitLine;
import io.shouwen.deadline.boundary.PolicyAdministration;
import io.shouwen.deadline.boundary.PolicyView;
import io.shouwen.deadline.domain.Allowance;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.organization.boundary.Choice;
import io.shouwen.web.shared.Address;
import io.shouwen.web.shared.CurrentPage;
import io.shouwen.web.shared.Formats;
import io.shouwen.web.shared.Notices;
import io.shouwen.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The time limits of the group or of a company: those that hold, or the version in the address; a
 * new version is saved after its preview (T-1).
 */
@Named
@ViewScoped
public class DeadlinesPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private PolicyAdministration policies;
  @Inject private CurrentPage here;
  @Inject private Notices notices;
  @Inject private Texts texts;
  @Inject private Formats formats;
  @Inject private HttpServletRequest request;
  private @Nullable Long company;
  private @Nullable Long version;
  private boolean editing;
  private final List<TypedLimit> lines = new ArrayList<>();
  private @Nullable List<PolicyAdministration.Difference> differences;
  private @Nullable LocalDateTime validFrom;
  private @Nullable LocalDateTime example;
  private @Nullable String note;
  private @Nullable Obligation newObligation;
  private @Nullable Severity newSeverity;
  private @Nullable Category newCategory;

  @SuppressWarnings("NullAway.Init")
  public DeadlinesPage() {}

  /** One obligation with its limits by severity; {@code any} is one of them. */
  public record Row(
      Obligation obligation, @Nullable String category, List<Cell> cells, LimitLine any) {}

  /** The limit for a severity, or null when it is not owed. */
  public record Cell(Severity severity, @Nullable LimitLine line) {}

  @PostConstruct
  void open() {
    Address address = new Address(request, "company", "version", "edit");
    company = address.id("company");
    version = address.id("version");
    editing = address.has("edit") && isMayChange();
    if (editing) {
      policies.lines(shownVersion()).forEach(line -> lines.add(new TypedLimit(line)));
    }
  }

  private long shownVersion() {
    Long asked = version;
    return asked == null ? policies.current(company).id() : asked;
  }

  /** Which version is shown, in words. */
  public String getState() {
    if (editing) {
      return texts.get("limits.stateNew");
    }
    PolicyView current = policies.current(company);
    Long asked = version;
    if (asked == null || asked == current.id()) {
      return texts.of("limits.state", current.id(), formats.instant(current.validFrom()));
    }
    return getVersions().stream()
        .filter(each -> each.id() == asked)
        .findFirst()
        .map(each -> texts.of("limits.stateOf", each.id(), formats.instant(each.validFrom())))
        .orElse("");
  }

  /** The lines of the version shown: obligations down, severities across. */
  public List<Row> getRows() {
    List<LimitLine> all = policies.lines(shownVersion());
    List<Row> rows = new ArrayList<>();
    for (LimitLine line : all) {
      boolean known =
          rows.stream()
              .anyMatch(
                  row ->
                      row.obligation() == line.obligation()
                          && Objects.equals(row.category(), line.category()));
      if (!known) {
        List<Cell> cells =
            Arrays.stream(Severity.values())
                .map(severity -> new Cell(severity, limit(all, line, severity)))
                .toList();
        rows.add(new Row(line.obligation(), line.category(), cells, line));
      }
    }
    return rows;
  }

  private static @Nullable LimitLine limit(List<LimitLine> all, LimitLine like, Severity severity) {
    LimitLine every = null;
    for (LimitLine line : all) {
      if (line.obligation() == like.obligation()
          && Objects.equals(line.category(), like.category())) {
        if (severity.name().equals(line.severity())) {
          return line;
        }
        every = line.severity() == null ? line : every;
      }
    }
    return every;
  }

  /** Adds a line that is not there yet, to be filled in. */
  public @Nullable String add() {
    Obligation obligation = newObligation;
    if (obligation != null) {
      lines.add(
          new TypedLimit(
              new LimitLine(
                  obligation,
                  newSeverity == null ? null : newSeverity.name(),
                  newCategory == null ? null : newCategory.name(),
                  1,
                  Allowance.Unit.DAYS,
                  false,
                  java.util.Set.of(),
                  List.of(50, 80),
                  List.of(240L))));
      differences = null;
    }
    return null;
  }

  /** Shows what would differ for new cases; nothing is saved. */
  public @Nullable String preview() {
    differences = null;
    differences = policies.preview(wanted(), instant(example));
    return null;
  }

  /** Saves the new version. */
  public String save() {
    policies.make(wanted());
    notices.say("limits.saved");
    return "/settings/deadlines.xhtml?faces-redirect=true"
        + (company == null ? "" : "&company=" + company);
  }

  private PolicyAdministration.NewVersion wanted() {
    return new PolicyAdministration.NewVersion(
        company,
        instant(validFrom),
        lines.stream().filter(line -> !line.isRemoved()).map(TypedLimit::line).toList(),
        note);
  }

  private static @Nullable Instant instant(@Nullable LocalDateTime typed) {
    return typed == null ? null : typed.atZone(Formats.ZONE).toInstant();
  }

  public boolean isMayChange() {
    return here.has("administrator");
  }

  public boolean isEditing() {
    return editing;
  }

  /** True once the preview was shown. */
  public boolean isPreviewed() {
    return differences != null;
  }

  public List<PolicyAdministration.Difference> getDifferences() {
    return Objects.requireNonNullElse(differences, List.of());
  }

  public List<Choice> getCompanies() {
    return policies.companies();
  }

  public List<PolicyView> getVersions() {
    return policies.versions(company);
  }

  public String getAddress() {
    return "deadlines.xhtml" + (company == null ? "" : "?company=" + company);
  }

  public String getEditAddress() {
    return getAddress() + (company == null ? "?" : "&") + "edit=true";
  }

  /** Address of a version. */
  public String versionAddress(PolicyView each) {
    return getAddress() + (company == null ? "?" : "&") + "version=" + each.id();
  }

  /** The word of a severity by its name; an empty text for each. */
  public String severity(@Nullable String name) {
    return name == null ? "" : texts.get("label.Severity." + name);
  }

  /** The word of a category by its name; an empty text for each. */
  public String category(@Nullable String name) {
    return name == null ? "" : texts.get("label.Category." + name);
  }

  public Severity[] getSeverities() {
    return Severity.values();
  }

  public Category[] getCategories() {
    return Category.values();
  }

  public Allowance.Unit[] getUnits() {
    return Allowance.Unit.values();
  }

  /** What a policy can limit. */
  public List<Obligation> getObligations() {
    return Arrays.stream(Obligation.values()).filter(Obligation::byPolicy).toList();
  }

  public @Nullable Long getCompany() {
    return company;
  }

  public List<TypedLimit> getLines() {
    return lines;
  }

  public @Nullable LocalDateTime getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(@Nullable LocalDateTime validFrom) {
    this.validFrom = validFrom;
  }

  public @Nullable LocalDateTime getExample() {
    return example;
  }

  public void setExample(@Nullable LocalDateTime example) {
    this.example = example;
  }

  public @Nullable String getNote() {
    return note;
  }

  public void setNote(@Nullable String note) {
    this.note = note;
  }

  public @Nullable Obligation getNewObligation() {
    return newObligation;
  }

  public void setNewObligation(@Nullable Obligation newObligation) {
    this.newObligation = newObligation;
  }

  public @Nullable Severity getNewSeverity() {
    return newSeverity;
  }

  public void setNewSeverity(@Nullable Severity newSeverity) {
    this.newSeverity = newSeverity;
  }

  public @Nullable Category getNewCategory() {
    return newCategory;
  }

  public void setNewCategory(@Nullable Category newCategory) {
    this.newCategory = newCategory;
  }
}
