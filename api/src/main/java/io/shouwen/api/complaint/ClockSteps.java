package io.shouwen.api.complaint;

import io.shouwen.api.http.Versions;
import io.shouwen.complaint.boundary.CaseClock;
import io.shouwen.complaint.boundary.Changed;
import io.shouwen.deadline.domain.PauseReason;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Steps that concern the time of a case: pause, go on, arrive on site (T-6, S-5). */
@Path(CaseResource.PATH + "/steps")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClockSteps {
  @Inject private CaseClock clock;

  @SuppressWarnings("NullAway.Init")
  public ClockSteps() {}

  /** Why the clock stands still, and when the customer is contacted next (T-6). */
  public record NewPause(PauseReason pause, Instant nextContactAt, String reason) {}

  @POST
  @Path("pause")
  public Changed pause(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      NewPause body) {
    return clock.pause(
        Versions.seen(number, seen), body.pause(), body.nextContactAt(), body.reason());
  }

  @POST
  @Path("resume")
  public Changed resume(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      Reason body) {
    return clock.resume(Versions.seen(number, seen), body.reason());
  }

  @POST
  @Path("arrive")
  public Changed arrive(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      Reason body) {
    return clock.arrive(Versions.seen(number, seen), body.reason());
  }
}
