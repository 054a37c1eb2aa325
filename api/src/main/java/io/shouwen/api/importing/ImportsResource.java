package io.shouwen.api.importing;

import io.shouwen.api.http.Answers;
import io.shouwen.api.http.FileName;
import io.shouwen.api.http.PageQuery;
import io.shouwen.api.http.PageView;
import io.shouwen.api.http.Query;
import io.shouwen.api.http.QueryOf;
import io.shouwen.api.problem.Replies;
import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.importing.boundary.BadRow;
import io.shouwen.importing.boundary.ComplaintImport;
import io.shouwen.importing.boundary.ImportView;
import io.shouwen.importing.domain.ImportDefaults;
import io.shouwen.importing.domain.TargetField;
import io.shouwen.shared.Page;
import io.shouwen.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Complaints from a CSV or Excel file: the file goes up, is checked or goes in, and tells how
 * far it is. The work happens in the background.
 */
@Path("imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {
  private static final String ID = "{id: [0-9]{1,18}}";

  @Inject private ComplaintImport imports;
  @Context private UriInfo uri;
  @Context private HttpHeaders headers;

  @SuppressWarnings("NullAway.Init")
  public ImportsResource() {}

  /**
   * How a file is taken.
   *
   * @param name what the file is called
   * @param project the project of all rows
   * @param channel for rows that do not say otherwise; WEB_PORTAL when absent
   * @param category for rows that do not say otherwise; MANAGEMENT_SERVICE when absent
   * @param dryRun only check every row; else the good rows go in
   */
  public record FileQuery(
      String name,
      Long project,
      @Nullable Channel channel,
      @Nullable Category category,
      boolean dryRun) {}

  /** Which column is which field, and what holds for rows that do not say otherwise. */
  public record Mapping(
      Long projectId,
      @Nullable Channel channel,
      @Nullable Category category,
      List<MappedColumn> columns) {}

  /**
   * A field and its column.
   *
   * @param column from 0
   */
  public record MappedColumn(TargetField field, Integer column) {}

  /** The columns of a file and how they are mapped. */
  public record Columns(
      List<String> headers, int headerLine, List<MappedColumn> columns, List<SampleRow> sample) {}

  /** One of the first rows. */
  public record SampleRow(int line, List<String> cells) {}

  /** A row that cannot go in, and why. */
  public record RefusedRow(int line, List<Wrong> problems, List<String> cells) {}

  /**
   * One thing that is wrong with a row.
   *
   * @param detail the reason in the caller's language
   */
  public record Wrong(
      @Nullable TargetField field, String column, String value, String code, String detail) {}

  /** The caller's imports, the newest first. */
  @GET
  @QueryOf(PageQuery.class)
  public PageView<ImportView> mine() {
    return PageView.of(imports.mine(Query.of(uri, PageQuery.class).wanted()));
  }

  /** Takes a file and begins with it. */
  @POST
  @Consumes({
    MediaType.APPLICATION_OCTET_STREAM,
    "text/csv",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  })
  @QueryOf(FileQuery.class)
  @Answers(status = 202, value = ImportView.class)
  public Response upload(InputStream content) throws IOException {
    FileQuery query = Query.of(uri, FileQuery.class);
    long id =
        imports.upload(
            FileName.of(query.name()),
            content,
            defaults(query.project(), query.channel(), query.category()));
    if (query.dryRun()) {
      imports.dryRun(id);
    } else {
      imports.start(id);
    }
    return Response.accepted(imports.progress(id))
        .location(uri.getAbsolutePathBuilder().path(Long.toString(id)).build())
        .build();
  }

  /** How far it is. */
  @GET
  @Path(ID)
  public ImportView progress(@PathParam("id") long id) {
    return imports.progress(id);
  }

  /** The columns with the first rows. */
  @GET
  @Path(ID + "/columns")
  public Columns columns(@PathParam("id") long id) {
    var view = imports.columns(id);
    return new Columns(
        view.headers(),
        view.headerLine(),
        view.columns().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> new MappedColumn(each.getKey(), each.getValue()))
            .toList(),
        view.sample().stream().map(row -> new SampleRow(row.line(), row.cells())).toList());
  }

  /** Says which column is which field, and checks every row again. */
  @POST
  @Path(ID + "/mapping")
  @Consumes(MediaType.APPLICATION_JSON)
  public ImportView map(@PathParam("id") long id, Mapping mapping) {
    Map<TargetField, Integer> columns = new EnumMap<>(TargetField.class);
    mapping.columns().forEach(each -> columns.put(each.field(), each.column()));
    imports.map(id, columns, defaults(mapping.projectId(), mapping.channel(), mapping.category()));
    imports.dryRun(id);
    return imports.progress(id);
  }

  /** Lets the good rows go in; again changes nothing. */
  @POST
  @Path(ID + "/start")
  public ImportView start(@PathParam("id") long id) {
    imports.start(id);
    return imports.progress(id);
  }

  /** The rows that cannot go in, in the order of the file, each with its reasons. */
  @GET
  @Path(ID + "/bad-rows")
  @QueryOf(PageQuery.class)
  public PageView<RefusedRow> badRows(@PathParam("id") long id) {
    Locale language = Replies.language(headers);
    Page<BadRow> page = imports.badRows(id, Query.of(uri, PageQuery.class).wanted());
    return PageView.of(
        new Page<>(
            page.rows().stream().map(row -> refused(row, language)).toList(),
            page.number(),
            page.size(),
            page.total()));
  }

  private static RefusedRow refused(BadRow row, Locale language) {
    return new RefusedRow(
        row.line(),
        row.problems().stream()
            .map(
                wrong ->
                    new Wrong(
                        wrong.field(),
                        wrong.column(),
                        wrong.value(),
                        wrong.code(),
                        Words.refusal(wrong.code(), wrong.arguments(), language)))
            .toList(),
        row.cells());
  }

  private static ImportDefaults defaults(
      long project, @Nullable Channel channel, @Nullable Category category) {
    ImportDefaults usual = ImportDefaults.of(project);
    return new ImportDefaults(
        project,
        channel == null ? usual.channel() : channel,
        category == null ? usual.category() : category);
  }
}
