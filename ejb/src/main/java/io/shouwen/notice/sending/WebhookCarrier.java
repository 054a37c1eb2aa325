package io.shouwen.notice.sending;

import io.shouwen.notice.domain.DeliveryFailure;
import io.shouwen.notice.domain.NoticeChannel;
import io.shouwen.notice.domain.WebhookEndpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Hands a message to a robot or gateway over HTTP. Connects for 3 seconds and waits for the whole
 * answer for 10 at most, reads no more than 64 KB of it, follows no redirect, and never speaks to
 * an address inside our own network.
 */
@ApplicationScoped
public class WebhookCarrier {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration WHOLE = Duration.ofSeconds(10);
  private static final int ANSWER_BYTES = 65_536;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  @Inject private WebAddresses addresses;
  @Inject private Surroundings surroundings;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public WebhookCarrier() {}

  void send(Letter letter) throws DeliveryFailed {
    Letter.Place place = letter.place();
    if (place == null) {
      throw new DeliveryFailed(DeliveryFailure.NOT_CONFIGURED, "");
    }
    if (letter.channel() == NoticeChannel.SMS && letter.reach().mobile() == null) {
      throw new DeliveryFailed(DeliveryFailure.NO_ADDRESS, "");
    }
    HttpRequest request = request(letter, place);
    addresses.requireOutside(request.uri().getHost());
    HttpResponse<String> answer = answer(request);
    WebhookAnswer.requireTaken(letter.channel(), answer.statusCode(), answer.body());
  }

  private HttpRequest request(Letter letter, Letter.Place place) {
    WebhookEndpoint.host(place.url());
    byte[] body = WebhookBody.of(letter, surroundings.link(letter.path()));
    String secret = place.secret();
    String url =
        letter.channel() == NoticeChannel.DINGTALK && secret != null
            ? Signatures.dingTalk(place.url(), secret, clock.instant())
            : place.url();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(WHOLE)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "Shouwen")
            .header("X-Shouwen-Message-Id", letter.messageId())
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (letter.channel() == NoticeChannel.SMS && secret != null) {
      request.header("X-Shouwen-Signature", Signatures.ofBody(secret, body));
    }
    return request.build();
  }

  /** The request's own time limit ends with the headers, so the whole answer is waited for here. */
  private HttpResponse<String> answer(HttpRequest request) throws DeliveryFailed {
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request, headers -> new BoundedText(ANSWER_BYTES));
    try {
      return answer.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw new DeliveryFailed(DeliveryFailure.TIMEOUT, "", late);
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new DeliveryFailed(DeliveryFailure.UNREACHABLE, "", stopped);
    } catch (ExecutionException failed) {
      throw failure(failed.getCause() == null ? failed : failed.getCause());
    }
  }

  private static DeliveryFailed failure(Throwable cause) {
    if (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException)) {
      return new DeliveryFailed(DeliveryFailure.TIMEOUT, "", cause);
    }
    String said = cause instanceof ConnectException ? null : cause.getMessage();
    return new DeliveryFailed(DeliveryFailure.UNREACHABLE, said == null ? "" : said, cause);
  }
}
