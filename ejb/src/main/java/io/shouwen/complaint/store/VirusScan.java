package io.shouwen.complaint.store;

import java.io.IOException;
import java.io.InputStream;

/**
 * Looks into each file before it is kept. The default finds nothing; a company that runs a scanner
 * puts a CDI alternative in its place.
 */
public interface VirusScan {

  /** True when nothing bad is in it; reads the stream, which the caller closes. */
  boolean isClean(InputStream content) throws IOException;
}
