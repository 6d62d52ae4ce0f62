package dev.floorseat.rules.reach.hooks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a message in the form its receiver reads. */
@Component
class Payloads {

    /** The longest heading and text Slack takes, in characters (block kit reference). */
    private static final int SLACK_HEADER = 150;

    private static final int SLACK_TEXT = 3000;

    private final JsonMapper json;
    private final MessageSource messages;
    private final String baseUrl;

    Payloads(JsonMapper json, MessageSource messages, @Value("${floorseat.base-url}") String baseUrl) {
        this.json = json;
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    String write(HookFormat format, Locale language, HookMessage message, Instant at) {
        return json.writeValueAsString(
                switch (format) {
                    case STANDARD -> standard(message, at);
                    case TEAMS -> teams(message, language);
                    case SLACK -> slack(message, language);
                });
    }

    /** Type, timestamp and data, as Standard Webhooks recommends. */
    private Map<String, Object> standard(HookMessage message, Instant at) {
        Map<String, Object> data = new LinkedHashMap<>(message.data());
        data.put("url", url(message));
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("type", message.event().type());
        payload.put("timestamp", at.toString());
        payload.put("data", data);
        return payload;
    }

    /** A message with an adaptive card 1.4, which workflows of Teams post as they are. */
    private Map<String, Object> teams(HookMessage message, Locale language) {
        List<Object> body = new ArrayList<>();
        body.add(block(heading(message, language), "Medium", "Bolder"));
        for (HookMessage.Line line : message.lines()) {
            body.add(block(label(line, language), "Small", "Bolder"));
            body.add(block(line.text(), "Default", "Default"));
        }
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        card.put("type", "AdaptiveCard");
        card.put("version", "1.4");
        card.put("body", body);
        card.put(
                "actions",
                List.of(Map.of("type", "Action.OpenUrl", "title", text("hooks.open", language), "url", url(message))));
        return Map.of(
                "type",
                "message",
                "attachments",
                List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card)));
    }

    private static Map<String, Object> block(String text, String size, String weight) {
        return Map.of("type", "TextBlock", "text", unmarked(text), "wrap", true, "size", size, "weight", weight);
    }

    /** Text blocks read Markdown: what people typed stays as they typed it. */
    private static String unmarked(String text) {
        return text.replaceAll("([\\\\*_\\[\\]])", "\\\\$1");
    }

    private Map<String, Object> slack(HookMessage message, Locale language) {
        String heading = heading(message, language);
        List<Object> blocks = new ArrayList<>();
        blocks.add(Map.of("type", "header", "text", plain(heading, SLACK_HEADER)));
        for (HookMessage.Line line : message.lines()) {
            blocks.add(Map.of(
                    "type", "section", "text", plain(label(line, language) + "\n" + line.text(), SLACK_TEXT)));
        }
        blocks.add(Map.of(
                "type",
                "actions",
                "elements",
                List.of(Map.of(
                        "type",
                        "button",
                        "text",
                        plain(text("hooks.open", language), SLACK_HEADER),
                        "url",
                        url(message)))));
        return Map.of("text", escaped(heading), "blocks", blocks);
    }

    private static Map<String, Object> plain(String text, int most) {
        return Map.of("type", "plain_text", "text", text.length() <= most ? text : text.substring(0, most - 1) + "…");
    }

    /** The three signs with which Slack's own markup begins. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private String heading(HookMessage message, Locale language) {
        String said = text("hooks.event." + message.event(), language);
        return message.title().isEmpty() ? said : said + ": " + message.title();
    }

    private String label(HookMessage.Line line, Locale language) {
        return text(line.label(), language);
    }

    private String url(HookMessage message) {
        return baseUrl + message.path();
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
