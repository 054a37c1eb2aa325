package io.shouwen.web.shared;

import io.shouwen.complaint.boundary.CaseRow;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows of cases as a table, as cards on a phone: {@code <sw:cases rows="…" sorting="…"/>}. The
 * busiest list of all, so it is written straight into the answer.
 */
@FacesComponent(CasesOutput.TYPE)
public class CasesOutput extends UIComponentBase {
  static final String TYPE = "io.shouwen.Cases";

  private static final List<String> COLUMNS =
      List.of("NUMBER", "SEVERITY", "SUBJECT", "CUSTOMER", "STAGE", "DUE", "RECEIVED");
  private static final Set<String> UNSORTED = Set.of("SUBJECT", "CUSTOMER");

  /** How a list is sorted, for one whose columns sort it. */
  public interface Sorting {
    /** For {@code aria-sort} of a column. */
    String sortOf(String column);

    /** The address of the list sorted by a column. */
    String sortedBy(String column);
  }

  @Override
  public String getFamily() {
    return TYPE;
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    Map<String, Object> attributes = getAttributes();
    if (attributes.get("rows") instanceof Iterable<?> rows) {
      Table table = new Table(context);
      table.head(attributes.get("sorting") instanceof Sorting sorting ? sorting : null);
      for (Object row : rows) {
        table.row((CaseRow) row);
      }
      table.end();
    }
  }

  /** One table being written. */
  private static final class Table {
    private static final String BADGE = "badge";
    private static final String CLASS = "class";
    private static final String CUT = "cut";
    private static final String SPAN = "span";

    private final Marks marks;
    private final Texts texts;
    private final Formats formats;
    private final ResponseWriter out;
    private final String address;

    Table(FacesContext context) {
      marks = Marks.of(context);
      texts = marks.texts();
      formats = marks.formats();
      out = context.getResponseWriter();
      address = context.getExternalContext().getRequestContextPath() + "/complaint/case.xhtml";
    }

    void head(@Nullable Sorting sorting) throws IOException {
      begin("table", "list cases");
      out.startElement("thead", null);
      out.startElement("tr", null);
      for (String column : COLUMNS) {
        out.startElement("th", null);
        out.writeAttribute("scope", "col", null);
        if (sorting == null || UNSORTED.contains(column)) {
          out.writeText(word(column), null);
        } else {
          out.writeAttribute("aria-sort", sorting.sortOf(column), null);
          out.startElement("a", null);
          out.writeAttribute("href", sorting.sortedBy(column), null);
          out.writeText(word(column), null);
          out.endElement("a");
        }
        out.endElement("th");
      }
      out.endElement("tr");
      out.endElement("thead");
      out.startElement("tbody", null);
    }

    void end() throws IOException {
      out.endElement("tbody");
      out.endElement("table");
    }

    void row(CaseRow row) throws IOException {
      out.startElement("tr", null);
      cell("NUMBER");
      begin("a", "row");
      out.writeAttribute("data-row", "true", null);
      out.writeAttribute("href", address + "?number=" + row.number(), null);
      out.writeText(row.number(), null);
      out.endElement("a");
      endCell();
      cell("SEVERITY");
      marks.severity(row.severity());
      endCell();
      cell("SUBJECT");
      subject(row);
      endCell();
      cell("CUSTOMER");
      begin(SPAN, CUT);
      out.writeText(orEmpty(row.complainant()) + " ", null);
      marks.text(SPAN, "state", orEmpty(row.place()));
      out.endElement(SPAN);
      endCell();
      cell("STAGE");
      marks.stage(row.stage(), formats.waits(row.waitingFor(), row.waitingDepartment()));
      endCell();
      cell("DUE");
      due(row);
      endCell();
      cell("RECEIVED");
      marks.at(row.receivedAt(), true);
      endCell();
      out.endElement("tr");
    }

    private void subject(CaseRow row) throws IOException {
      begin(SPAN, CUT);
      out.writeAttribute("title", row.subject(), null);
      if (row.emergency()) {
        marks.text(SPAN, "badge severity-major", texts.get("list.emergency"));
        out.writeText(" ", null);
      }
      if (row.confidential()) {
        marks.text(SPAN, BADGE, texts.get("list.confidential"));
        out.writeText(" ", null);
      }
      out.writeText(row.subject(), null);
      out.endElement(SPAN);
    }

    private void due(CaseRow row) throws IOException {
      begin(SPAN, "next-due");
      if (row.nextDueAt() != null) {
        out.writeText(formats.label(row.nextObligation()) + " ", null);
        marks.due(row.nextDueAt(), row.nextDueSince(), false);
      }
      if (row.pausedFor() != null) {
        out.writeText(" ", null);
        marks.text(SPAN, BADGE, formats.label(row.pausedFor()));
      }
      out.endElement(SPAN);
    }

    private void cell(String column) throws IOException {
      out.startElement("td", null);
      out.writeAttribute("data-label", word(column), null);
    }

    private void endCell() throws IOException {
      out.endElement("td");
    }

    private void begin(String element, String style) throws IOException {
      out.startElement(element, null);
      out.writeAttribute(CLASS, style, null);
    }

    private String word(String column) {
      return texts.get("list.column." + column);
    }

    private static String orEmpty(@Nullable String text) {
      return text == null ? "" : text;
    }
  }
}
