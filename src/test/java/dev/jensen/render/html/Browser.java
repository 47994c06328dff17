package dev.jensen.render.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jensen.Programs;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Chromium without a window, driven by ChromeDriver over the WebDriver protocol.
final class Browser implements AutoCloseable {
  private static final Pattern STARTED = Pattern.compile("started successfully on port ([0-9]+)");
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final ObjectMapper JSON = new ObjectMapper();

  /// No sandbox: without a window and for our own pages; as root Chromium has none.
  private static final Map<String, Object> WANTED =
      Map.of(
          "browserName",
          "chrome",
          "goog:chromeOptions",
          Map.of(
              "args",
              List.of(
                  "--headless=new",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--disable-dev-shm-usage",
                  "--window-size=1000,900")),
          "goog:loggingPrefs",
          Map.of("browser", "ALL", "performance", "ALL"));

  private final Process driver;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final String session;

  private Browser(Process driver, int port) throws IOException, InterruptedException {
    this.driver = driver;
    this.address = "http://127.0.0.1:" + port + "/session";
    var answer = posted("", Map.of("capabilities", Map.of("alwaysMatch", WANTED)));
    this.session = "/" + answer.get("sessionId").asText();
  }

  /// Skips the test where there is no browser, or fails it where everything has to be tested.
  static Browser start() throws IOException, InterruptedException {
    Programs.need("chromium");
    Programs.need("chromedriver");
    var driver = new ProcessBuilder("chromedriver", "--port=0").redirectErrorStream(true).start();
    var reader = driver.inputReader(StandardCharsets.UTF_8);
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      var found = STARTED.matcher(line);
      if (found.find()) {
        return new Browser(driver, Integer.parseInt(found.group(1)));
      }
    }
    throw new IOException("chromedriver does not start");
  }

  /// Shows a file, when it has been loaded.
  void open(Path page) throws IOException, InterruptedException {
    posted(session + "/url", Map.of("url", page.toUri().toString()));
  }

  /// What a piece of JavaScript returns.
  JsonNode run(String script) throws IOException, InterruptedException {
    return posted(session + "/execute/sync", Map.of("script", script, "args", List.of()));
  }

  /// Clicks on the first element that a CSS selector finds, as with the mouse.
  void click(String selector) throws IOException, InterruptedException {
    var found =
        posted(session + "/element", Map.of("using", "css selector", "value", selector))
            .elements()
            .next();
    posted(session + "/element/" + found.asText() + "/click", Map.of());
  }

  /// What the console has got since the last call.
  List<String> console() throws IOException, InterruptedException {
    return log("browser").stream().map(entry -> entry.get("message").asText()).toList();
  }

  /// The addresses that were asked for since the last call.
  List<String> requests() throws IOException, InterruptedException {
    var found = new ArrayList<String>();
    for (var entry : log("performance")) {
      var message = JSON.readTree(entry.get("message").asText()).get("message");
      if (message.get("method").asText().equals("Network.requestWillBeSent")) {
        found.add(message.at("/params/request/url").asText());
      }
    }
    return found;
  }

  private List<JsonNode> log(String type) throws IOException, InterruptedException {
    var entries = new ArrayList<JsonNode>();
    posted(session + "/se/log", Map.of("type", type)).forEach(entries::add);
    return entries;
  }

  /// The whole page as a picture.
  void screenshot(Path png) throws IOException, InterruptedException {
    // What the window has around the page counts too.
    var height =
        run("return document.documentElement.scrollHeight + outerHeight - innerHeight;").asInt();
    posted(session + "/window/rect", Map.of("width", 1000, "height", height));
    var request = HttpRequest.newBuilder(URI.create(address + session + "/screenshot")).GET();
    Files.write(png, Base64.getDecoder().decode(sent(request).asText()));
  }

  private JsonNode posted(String path, Map<String, ?> body)
      throws IOException, InterruptedException {
    return sent(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  /// Throws `IOException` with what the driver says when it refuses.
  private JsonNode sent(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer =
        client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.body());
    }
    return JSON.readTree(answer.body()).get("value");
  }

  @Override
  public void close() {
    var end = HttpRequest.newBuilder(URI.create(address + session)).timeout(PATIENCE).DELETE();
    try {
      client.sendAsync(end.build(), HttpResponse.BodyHandlers.discarding()).join();
    } finally {
      driver.descendants().forEach(ProcessHandle::destroy);
      driver.destroy();
    }
  }
}
