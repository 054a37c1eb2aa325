package io.shouwen.web.complaint;

import io.shouwen.complaint.boundary.CaseFilter;
import io.shouwen.complaint.boundary.CasePage;
import io.shouwen.complaint.boundary.CaseRow;
import io.shouwen.complaint.boundary.ComplaintQueries;
import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.organization.boundary.Choice;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.web.shared.Address;
import io.shouwen.web.shared.CasesOutput;
import io.shouwen.web.shared.Formats;
import io.shouwen.web.shared.RowAddress;
import io.shouwen.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work list. Its address says it all: whose, which state, the other filters, sort and page.
 * Without a state it shows the open ones by due time.
 */
@Named
@RequestScoped
public class ListPage implements CasesOutput.Sorting {
  private static final List<String> NARROWING =
      List.of("severity", "category", "channel", "project", "unit", "from", "to", "text");

  @Inject private ComplaintQueries complaints;
  @Inject private OrganizationQueries organization;
  @Inject private HttpServletRequest request;
  @Inject private Formats formats;
  @Inject private Texts texts;
  private ListFilter narrowing;
  private Address address;
  private @Nullable CasePage cases;
  private @Nullable List<Choice> projects;

  @SuppressWarnings("NullAway.Init")
  public ListPage() {}

  /**
   * A filter that is set.
   *
   * @param label what it narrows to, in words
   * @param remove the address without it
   */
  public record Chip(String label, String remove) {}

  @PostConstruct
  void read() {
    narrowing = new ListFilter(request);
    address = narrowing.address();
  }

  public Page<CaseRow> getRows() {
    return cases().page();
  }

  private CasePage cases() {
    if (cases == null) {
      CaseFilter filter = narrowing.filter();
      cases = complaints.page(filter, PageRequest.of(address.page()), RowAddress.of(request));
    }
    return cases;
  }

  /** What the address of the next page says besides its number. */
  public String getBehind() {
    return RowAddress.behind(cases());
  }

  /** What the address of the former page says besides its number; the first needs nothing. */
  public String getBefore() {
    return RowAddress.before(cases());
  }

  public CaseFilter.@Nullable Whose getWhose() {
    return narrowing.whose();
  }

  /** {@code open}, {@code late}, {@code all} or the name of a stage. */
  public String getState() {
    return narrowing.state();
  }

  public CaseFilter.Sort getSort() {
    return narrowing.sort();
  }

  public boolean isDescending() {
    return narrowing.descending();
  }

  /** Value of a parameter as it was given, null when it was not. */
  public @Nullable String given(String name) {
    return address.text(name);
  }

  /** This list with one parameter set to something else; a blank value takes it out. */
  public String with(String name, @Nullable Object value) {
    return address.with(name, value == null ? null : value.toString());
  }

  /** This list sorted by the key; the same key again turns the order round. */
  @Override
  public String sortedBy(String key) {
    boolean again = getSort().name().equals(key);
    String order = again && !isDescending() ? "down" : "up";
    String sorted = address.with("sort", key);
    String rest = sorted.replaceAll("([?&])order=[a-z]*&?", "$1");
    return rest + (rest.endsWith("?") || rest.endsWith("&") ? "" : "&") + "order=" + order;
  }

  /** For {@code aria-sort} of a column. */
  @Override
  public String sortOf(String key) {
    if (!getSort().name().equals(key)) {
      return "none";
    }
    return isDescending() ? "descending" : "ascending";
  }

  /** The filters that are set, each with the address without it. */
  public List<Chip> getChips() {
    List<Chip> chips = new ArrayList<>();
    for (String name : NARROWING) {
      String said = said(name);
      if (said != null) {
        chips.add(
            new Chip(texts.of("list.chip", texts.get("list." + name), said), with(name, null)));
      }
    }
    return chips;
  }

  private @Nullable String said(String name) {
    return switch (name) {
      case "severity" -> word(address.constant(name, Severity.class));
      case "category" -> word(address.constant(name, Category.class));
      case "channel" -> word(address.constant(name, Channel.class));
      case "project" ->
          getProjects().stream()
              .filter(choice -> Long.valueOf(choice.id()).equals(address.id(name)))
              .map(Choice::name)
              .findFirst()
              .orElse(null);
      case "from", "to" -> address.day(name) == null ? null : formats.day(address.day(name));
      default -> address.text(name);
    };
  }

  private @Nullable String word(@Nullable Enum<?> constant) {
    return constant == null ? null : formats.label(constant);
  }

  /** Address of the list without any filter but whose and which state. */
  public String getUnfiltered() {
    String whose = address.text("whose");
    return whose == null ? request.getRequestURI() : request.getRequestURI() + "?whose=" + whose;
  }

  public String getPages() {
    return address.pages();
  }

  /** The same filters for the export. */
  public String getQuery() {
    return address.query();
  }

  public CaseFilter.Whose[] getWhoseChoices() {
    return CaseFilter.Whose.values();
  }

  public Severity[] getSeverities() {
    return Severity.values();
  }

  public Category[] getCategories() {
    return Category.values();
  }

  public Channel[] getChannels() {
    return Channel.values();
  }

  public Stage[] getStages() {
    return Stage.values();
  }

  /** The projects in the person's scope; choosing makes sense from two on. */
  public List<Choice> getProjects() {
    if (projects == null) {
      projects = organization.projects();
    }
    return projects;
  }
}
