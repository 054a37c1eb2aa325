package io.shouwen.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.complaint.boundary.CaseFilter;
import io.shouwen.complaint.boundary.CaseRow;
import io.shouwen.complaint.boundary.ComplaintQueries;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@DisplayName("The export of the work list")
class ExportOrderIT {
  private static final String WHO = "company-manager";

  /** What happens by itself changes nothing of a case that is over, also between two readings. */
  private static final Set<Stage> OVER = Set.of(Stage.ARCHIVED, Stage.INVALID, Stage.WITHDRAWN);

  @Inject private ComplaintQueries complaints;

  @Test
  @DisplayName("holds the rows of all pages of the list, by every sort, in both directions")
  void inTheOrderOfTheList() throws Exception {
    for (CaseFilter.Sort sort : CaseFilter.Sort.values()) {
      for (boolean descending : new boolean[] {false, true}) {
        CaseFilter filter = filter(Set.of(), null, sort, descending);
        List<String> listed = listed(filter);
        assertTrue(listed.size() > 50, () -> "only " + listed.size() + " rows to sort");
        assertEquals(listed, exported(filter), () -> sort + (descending ? " down" : " up"));
      }
    }
  }

  @Test
  @DisplayName("holds nothing that the list's filters leave out")
  void withTheFiltersOfTheList() throws Exception {
    CaseFilter filter = filter(Set.of(Severity.MAJOR), "水", CaseFilter.Sort.NUMBER, false);
    List<String> exported = exported(filter);
    assertEquals(listed(filter), exported);
    assertTrue(
        exported.size() < exported(filter(Set.of(), null, CaseFilter.Sort.NUMBER, false)).size());
  }

  private List<String> exported(CaseFilter filter) throws Exception {
    List<String> numbers = new ArrayList<>();
    As.role(WHO, () -> complaints.each(filter, row -> numbers.add(row.number())));
    return numbers;
  }

  private List<String> listed(CaseFilter filter) throws Exception {
    List<String> numbers = new ArrayList<>();
    int number = 1;
    Page<CaseRow> page;
    do {
      PageRequest wanted = new PageRequest(number++, 40);
      page = As.get(WHO, () -> complaints.page(filter, wanted));
      page.rows().forEach(row -> numbers.add(row.number()));
    } while (page.rows().size() == 40);
    return numbers;
  }

  private static CaseFilter filter(
      Set<Severity> severities, @Nullable String text, CaseFilter.Sort sort, boolean descending) {
    return new CaseFilter(
        null,
        OVER,
        false,
        false,
        false,
        false,
        severities,
        null,
        null,
        null,
        null,
        null,
        null,
        text,
        null,
        sort,
        descending);
  }
}
