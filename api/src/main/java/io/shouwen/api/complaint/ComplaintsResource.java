package io.shouwen.api.complaint;

import io.shouwen.api.http.Answers;
import io.shouwen.api.http.PageView;
import io.shouwen.api.http.Query;
import io.shouwen.api.http.QueryOf;
import io.shouwen.api.json.BadInput;
import io.shouwen.api.json.Mistake;
import io.shouwen.complaint.boundary.CasePage;
import io.shouwen.complaint.boundary.CaseRow;
import io.shouwen.complaint.boundary.Changed;
import io.shouwen.complaint.boundary.ComplaintIntake;
import io.shouwen.complaint.boundary.ComplaintQueries;
import io.shouwen.complaint.boundary.DeadlineExtension;
import io.shouwen.complaint.boundary.PendingExtension;
import io.shouwen.complaint.boundary.TodoItem;
import io.shouwen.complaint.boundary.TodoQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All complaints that the caller may see: the list, what waits for the caller, a new one. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ComplaintsResource {
  private static final int KEY_LENGTH = 100;
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1," + KEY_LENGTH + "}");
  private static final int MOST_TO_DO = 100;

  @Inject private ComplaintQueries queries;
  @Inject private ComplaintIntake intake;
  @Inject private TodoQueries todo;
  @Inject private DeadlineExtension extension;
  @Context private UriInfo uri;

  @SuppressWarnings("NullAway.Init")
  public ComplaintsResource() {}

  /** A page of the complaints that match. */
  @GET
  @Path("complaints")
  @QueryOf(ListQuery.class)
  public PageView<CaseRow> list() {
    ListQuery query = Query.of(uri, ListQuery.class);
    CasePage found = queries.page(query.filter(), query.wanted(), query.readFrom());
    return PageView.of(found.page(), found.before(), found.behind());
  }

  /**
   * Receives a complaint. The same key and body again answer with the same case; the key with
   * another body is refused with 409.
   *
   * @param key header {@code Idempotency-Key}, unique among the caller's requests
   */
  @POST
  @Path("complaints")
  @Answers(status = 201, value = Changed.class)
  public Response receive(
      @HeaderParam("Idempotency-Key") @Nullable String key, NewComplaint complaint) {
    if (key != null && !KEY.matcher(key).matches()) {
      throw new BadInput(
          List.of(Mistake.of("Idempotency-Key", "header.idempotency-key", KEY_LENGTH)));
    }
    Changed received = intake.receive(complaint.form(key));
    return Response.created(uri.getAbsolutePathBuilder().path(received.number()).build())
        .entity(received)
        .build();
  }

  /**
   * The requests for more time that wait for the caller's decision, the most urgent first (T-4).
   */
  @GET
  @Path("approvals")
  public List<PendingExtension> approvals() {
    return extension.pending();
  }

  /** What waits for the caller, the earliest due first; at most a hundred (N-1). */
  @GET
  @Path("todo")
  public List<TodoItem> todo() {
    return todo.mine(MOST_TO_DO);
  }
}
