package io.shouwen.api.audit;

import io.shouwen.api.http.Query;
import io.shouwen.api.http.QueryOf;
import io.shouwen.audit.boundary.AuditVerification;
import io.shouwen.audit.boundary.ChainVerdict;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** The audit's verification. */
@Path("/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
  @Inject private AuditVerification verification;
  @Context private UriInfo uri;

  @SuppressWarnings("NullAway.Init")
  public AuditResource() {}

  /** A link that was noted outside of the system; both or neither. */
  public record NotedQuery(@Nullable Long seal, @Nullable String hash) {}

  /** Walks along the whole chain. */
  @GET
  @Path("verification")
  @QueryOf(NotedQuery.class)
  public ChainVerdict verify() {
    NotedQuery noted = Query.of(uri, NotedQuery.class);
    return verification.verify(noted.seal(), noted.hash());
  }
}
