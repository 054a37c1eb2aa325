package io.shouwen.api.customer;

import io.shouwen.api.complaint.CaseResource;
import io.shouwen.api.http.Answers;
import io.shouwen.api.http.PageQuery;
import io.shouwen.api.http.PageView;
import io.shouwen.api.http.Query;
import io.shouwen.api.http.QueryOf;
import io.shouwen.customer.boundary.CustomerDesk;
import io.shouwen.customer.boundary.CustomerView;
import io.shouwen.customer.boundary.NewCustomer;
import io.shouwen.customer.domain.CustomerKind;
import io.shouwen.look.domain.Door;
import io.shouwen.shared.Page;
import io.shouwen.shared.RowCursor;
import io.shouwen.shared.RuleViolation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The customers in the caller's scope; masked for those who do not meet customers (C-11). */
@Path("customers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CustomersResource {
  @Inject private CustomerDesk desk;
  @Context private UriInfo uri;

  @SuppressWarnings("NullAway.Init")
  public CustomersResource() {}

  /** Which customers: by phone, name, pinyin initials or unit; all when the text is absent. */
  public record CustomerQuery(
      @Nullable String text,
      @Nullable Integer page,
      @Nullable Integer size,
      @Nullable String row) {}

  /** A caller whom the archive does not know yet. */
  public record NewEntry(
      Long projectId,
      CustomerKind kind,
      String name,
      @Nullable String phone,
      @Nullable Long unitId) {}

  /** A page of the customers that match. */
  @GET
  @QueryOf(CustomerQuery.class)
  public PageView<CustomerView> page() {
    CustomerQuery query = Query.of(uri, CustomerQuery.class);
    String text = query.text();
    Page<CustomerView> found =
        desk.page(
            text == null ? "" : text,
            PageQuery.wanted(query.page(), query.size()),
            RowCursor.of(query.row()));
    List<CustomerView> rows = found.rows();
    return rows.isEmpty()
        ? PageView.of(found)
        : PageView.of(
            found,
            new RowCursor(false, rows.get(0).id()),
            new RowCursor(true, rows.get(rows.size() - 1).id()));
  }

  /** One customer. */
  @GET
  @Path("{id: [0-9]{1,18}}")
  public CustomerView find(@PathParam("id") long id) {
    return desk.find(id).orElseThrow(() -> new RuleViolation("complaint.unknown-customer"));
  }

  /** The customer in plain, once; who looked is written down (C-11). */
  @POST
  @Path("{id: [0-9]{1,18}}/reveal")
  public CustomerView reveal(@PathParam("id") long id, CaseResource.Reveal asked) {
    return desk.reveal(id, asked.reason(), Door.REST);
  }

  /** Enters a new caller. */
  @POST
  @Answers(status = 201, value = CustomerView.class)
  public Response enter(NewEntry entry) {
    CustomerView entered =
        desk.enter(
            new NewCustomer(
                entry.projectId(), entry.kind(), entry.name(), entry.phone(), entry.unitId()));
    return Response.created(uri.getAbsolutePathBuilder().path(Long.toString(entered.id())).build())
        .entity(entered)
        .build();
  }
}
