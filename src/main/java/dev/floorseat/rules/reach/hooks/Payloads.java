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

    /** More lines do not fit: Slack takes 50 blocks, with heading, button and what says how many are left out. */
    private static final int MOST_LINES = 45;

    /** Teams takes 28 KB a message; the rest is for how it counts. */
    private static final int TEAMS_BYTES = 26 * 1024;

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
                    case SLACK ->
                        slack(message, language, Math.min(message.lines().size(), MOST_LINES));
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
        int lines = Math.min(message.lines().size(), MOST_LINES);
        Map<String, Object> card = teams(message, language, lines);
        while (lines > 1 && json.writeValueAsBytes(card).length > TEAMS_BYTES) {
            lines--;
            card = teams(message, language, lines);
        }
        return card;
    }

    private Map<String, Object> teams(HookMessage message, Locale language, int lines) {
        List<Object> body = new ArrayList<>();
        body.add(block(heading(message, language), "Medium", "Bolder"));
        for (HookMessage.Line line : message.lines().subList(0, lines)) {
            body.add(block(label(line, language), "Small", "Bolder"));
            body.add(block(shortened(line.text(), SLACK_TEXT), "Default", "Default"));
        }
        if (lines < message.lines().size()) {
            body.add(block(more(message, lines, language), "Default", "Default"));
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

    private Map<String, Object> slack(HookMessage message, Locale language, int lines) {
        String heading = heading(message, language);
        List<Object> blocks = new ArrayList<>();
        blocks.add(Map.of("type", "header", "text", plain(heading, SLACK_HEADER)));
        for (HookMessage.Line line : message.lines().subList(0, lines)) {
            blocks.add(section(label(line, language) + "\n" + line.text()));
        }
        if (lines < message.lines().size()) {
            blocks.add(section(more(message, lines, language)));
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

    private static Map<String, Object> section(String text) {
        return Map.of("type", "section", "text", plain(text, SLACK_TEXT));
    }

    private static Map<String, Object> plain(String text, int most) {
        return Map.of("type", "plain_text", "text", shortened(text, most));
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private String more(HookMessage message, int lines, Locale language) {
        return messages.getMessage("hooks.more", new Object[] {message.lines().size() - lines}, language);
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
