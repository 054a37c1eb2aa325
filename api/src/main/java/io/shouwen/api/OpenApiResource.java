package io.shouwen.api;

import io.shouwen.api.http.Answers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Objects;

/** The description of this interface; the one address that needs no sign-in. */
@Path("openapi.json")
@RequestScoped
public class OpenApiResource {
  static final String FILE = "openapi.json";

  /** OpenAPI 3.1. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Answers(status = 200, value = Void.class)
  public Response description() {
    InputStream file =
        Objects.requireNonNull(OpenApiResource.class.getResourceAsStream(FILE), FILE);
    return Response.ok(file).build();
  }
}
