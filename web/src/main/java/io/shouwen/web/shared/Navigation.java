package io.shouwen.web.shared;

import io.shouwen.complaint.boundary.TodoQueries;
import io.shouwen.resolution.boundary.Compensations;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way through the product: what this person may open, with what waits for them there. */
@Named("nav")
@RequestScoped
public class Navigation {
  /** A phone's bottom bar has five places; the last one opens the rest. */
  private static final int ON_A_PHONE = 4;

  @Inject private CurrentPage here;
  @Inject private TodoQueries todos;
  @Inject private Compensations compensations;
  private @Nullable List<Place> places;

  /**
   * One entry.
   *
   * @param name key of its word ({@code nav.name}) and of the page that belongs to it
   * @param path inside the application
   * @param shortcut the key that opens it, or an empty text
   * @param waiting how many things wait there; 0 shows nothing
   */
  public record Place(String name, String path, String shortcut, long waiting) {}

  /** All places of this person, in order. */
  public List<Place> getPlaces() {
    if (places == null) {
      places = find();
    }
    return places;
  }

  /** The first ones, for a phone's bottom bar. */
  public List<Place> getFirst() {
    List<Place> all = getPlaces();
    return all.subList(0, Math.min(ON_A_PHONE, all.size()));
  }

  /** What the bottom bar has no room for. */
  public List<Place> getRest() {
    List<Place> all = getPlaces();
    return all.subList(Math.min(ON_A_PHONE, all.size()), all.size());
  }

  private List<Place> find() {
    List<Place> found = new ArrayList<>();
    TodoQueries.Counts waiting = todos.counts();
    found.add(new Place("todo", "/index.xhtml", "", waiting.all()));
    found.add(new Place("receive", "/complaint/reception.xhtml", "n", 0));
    found.add(new Place("complaints", "/complaint/list.xhtml", "", 0));
    int extensions = waiting.extensions();
    if (extensions > 0
        || here.hasAny("centre-supervisor centre-manager company-manager general-manager")) {
      found.add(
          new Place(
              "approvals", "/approval/list.xhtml", "", extensions + compensations.pendingCount()));
    }
    found.add(new Place("customers", "/customer/list.xhtml", "", 0));
    if (here.hasAny(
        "centre-supervisor centre-manager company-manager general-manager quality administrator")) {
      found.add(new Place("statistics", "/statistics/month.xhtml", "", 0));
    }
    if (here.hasAny("receptionist centre-supervisor quality administrator")) {
      found.add(new Place("import", "/importing/import.xhtml", "", 0));
    }
    if (here.hasAny("quality administrator")) {
      found.add(new Place("privacy", "/privacy/looks.xhtml", "", 0));
    }
    found.add(new Place("settings", "/settings/index.xhtml", "", 0));
    return found;
  }
}
