package io.shouwen.it.fuzz;

import java.util.List;

/**
 * One request.
 *
 * @param path with query, encoded
 * @param headers names and values in turn
 */
@SuppressWarnings("ArrayRecordComponent") // bytes, looked at by nobody
record Input(String kind, String method, String path, List<String> headers, byte[] body) {
  Input {
    headers = List.copyOf(headers);
  }
}
