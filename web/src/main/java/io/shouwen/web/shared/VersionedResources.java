package io.shouwen.web.shared;

import jakarta.faces.FacesException;
import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Puts a fingerprint of the content into the address of our own stylesheet, script and pictures, so
 * that browsers keep them for long and still get the new ones after an upgrade; and into those of
 * the component library, which would tell its version there.
 */
public class VersionedResources extends ResourceHandlerWrapper {
  private static final Set<String> OWN = Set.of("css", "js", "img");
  private static final Pattern VERSION = Pattern.compile("&v=[^&]*");

  private final Map<String, String> fingerprints = new ConcurrentHashMap<>();

  public VersionedResources(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public @Nullable Resource createResource(String name, @Nullable String library) {
    return versioned(super.createResource(name, library), library);
  }

  @Override
  public @Nullable Resource createResource(
      String name, @Nullable String library, @Nullable String contentType) {
    return versioned(super.createResource(name, library, contentType), library);
  }

  private @Nullable Resource versioned(@Nullable Resource resource, @Nullable String library) {
    if (resource == null
        || library == null
        || !(OWN.contains(library) || library.startsWith("primefaces"))) {
      return resource;
    }
    return new Versioned(
        resource,
        fingerprints.computeIfAbsent(
            library + "/" + resource.getResourceName(), key -> fingerprint(resource)));
  }

  private static String fingerprint(Resource resource) {
    CRC32 sum = new CRC32();
    try (InputStream content = resource.getInputStream()) {
      sum.update(content.readAllBytes());
    } catch (IOException unreadable) {
      throw new FacesException(unreadable);
    }
    return Long.toHexString(sum.getValue());
  }

  private static final class Versioned extends ResourceWrapper {
    private final String fingerprint;

    Versioned(Resource wrapped, String fingerprint) {
      super(wrapped);
      this.fingerprint = fingerprint;
    }

    @Override
    public String getRequestPath() {
      String path = VERSION.matcher(getWrapped().getRequestPath()).replaceAll("");
      return path + (path.indexOf('?') < 0 ? "?v=" : "&v=") + fingerprint;
    }
  }
}
