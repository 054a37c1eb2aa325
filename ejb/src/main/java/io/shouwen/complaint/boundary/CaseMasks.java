package io.shouwen.complaint.boundary;

import io.shouwen.complaint.store.CasePersons;
import io.shouwen.customer.domain.Desk;
import io.shouwen.customer.domain.PersonalValues;
import io.shouwen.organization.boundary.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What goes out about a case, as the caller may see it (C-11): whoever does not work on it gets
 * names, phone numbers and units masked, also in the middle of texts. Every boundary that hands out
 * something about a case, of this feature or a later one, hands it out through here.
 */
@ApplicationScoped
public class CaseMasks {
  @Inject private Callers callers;
  @Inject private CasePersons persons;

  @SuppressWarnings("NullAway.Init")
  public CaseMasks() {}

  /** A view, or a page of views, about one case. */
  public <T> T shown(String number, T view) {
    if (Desk.serves(callers.roles())) {
      return view;
    }
    PersonalValues hidden = persons.hiddenFrom(callers.current(), List.of(number)).get(number);
    return hidden == null ? view : hidden.masked(view);
  }

  /** Rows of a list, each about a case of its own. */
  public <T> List<T> shown(List<T> rows, Function<T, String> number) {
    if (rows.isEmpty() || Desk.serves(callers.roles())) {
      return rows;
    }
    Map<String, PersonalValues> hidden =
        persons.hiddenFrom(callers.current(), rows.stream().map(number).distinct().toList());
    return rows.stream()
        .map(
            row -> {
              PersonalValues its = hidden.get(number.apply(row));
              return its == null ? row : its.masked(row);
            })
        .toList();
  }
}
