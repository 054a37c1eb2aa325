package io.shouwen.web.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a page writes")
class BufferedPagesTest {
  /** A sign of two halves, as the rarer characters of names have. */
  private static final String RARE = "𠮷";

  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

  private final HttpServletResponse response =
      (HttpServletResponse)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {HttpServletResponse.class},
              (proxy, method, arguments) ->
                  switch (method.getName()) {
                    case "getCharacterEncoding" -> "UTF-8";
                    case "getOutputStream" -> new Sent();
                    case "sendRedirect" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                  });

  private final HttpServletRequest request =
      (HttpServletRequest)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {HttpServletRequest.class},
              (proxy, method, arguments) -> null);

  private void page(FilterChain chain) throws IOException, ServletException {
    new BufferedPages().doFilter(request, response, chain);
  }

  @Test
  @DisplayName("comes whole and in order, wherever it is cut")
  void whole() throws Exception {
    String text = ("投诉" + RARE).repeat(50_000);
    page(
        (asked, answer) -> {
          Writer out = answer.getWriter();
          for (int i = 0; i < text.length(); i += 7) {
            out.write(text, i, Math.min(7, text.length() - i));
          }
          out.write('。');
        });
    assertEquals(text + "。", sent.toString(UTF_8));
  }

  @Test
  @DisplayName("is forgotten when the page is left for another")
  void redirected() throws Exception {
    page(
        (asked, answer) -> {
          answer.getWriter().write("a beginning");
          ((HttpServletResponse) answer).sendRedirect("/elsewhere");
        });
    assertEquals("", sent.toString(UTF_8));
  }

  private final class Sent extends ServletOutputStream {
    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void write(int sign) {
      sent.write(sign);
    }
  }
}
