package dev.floorseat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.dom.DOMMarkupParser;
import org.attoparser.dom.Document;
import org.attoparser.dom.Element;
import org.attoparser.dom.INestableNode;
import org.attoparser.dom.INode;
import org.attoparser.dom.Text;

/**
 * Finds words in a template that Thymeleaf would show as they stand, in whatever language the reader reads. The product's own name is
 * the same in all of them.
 */
final class LiteralText {

    /** What replaces an element's own text. */
    private static final Set<String> REPLACING =
            Set.of("th:text", "th:utext", "th:replace", "th:insert", "sec:authentication", "data-th-text");

    private static final Set<String> READ_ATTRIBUTES = Set.of("aria-label", "title", "placeholder", "alt", "label");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern INLINE = Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]", Pattern.DOTALL);

    private final List<String> found = new ArrayList<>();

    private LiteralText() {}

    static List<String> in(Path template) {
        try {
            Document page =
                    new DOMMarkupParser(ParseConfiguration.htmlConfiguration()).parse(Files.readString(template));
            LiteralText search = new LiteralText();
            search.walk(page);
            return search.found;
        } catch (IOException | ParseException e) {
            throw new AssertionError(template.toString(), e);
        }
    }

    private void walk(INestableNode node) {
        for (INode child : node.getChildren()) {
            if (child instanceof Text text) {
                String shown = INLINE.matcher(text.getContent()).replaceAll("");
                if (WORD.matcher(shown.replaceAll("&\\w+;|Floorseat", "")).find()) {
                    found.add(shown.strip());
                }
            } else if (child instanceof Element element) {
                element(element);
            }
        }
    }

    private void element(Element element) {
        Map<String, String> attributes = element.getAttributeMap();
        READ_ATTRIBUTES.stream()
                .filter(name -> attributes.containsKey(name) && !attributes.containsKey("th:" + name))
                .filter(name ->
                        WORD.matcher(String.valueOf(attributes.get(name))).find())
                .forEach(name -> found.add(name + "=" + attributes.get(name)));
        boolean ownTextGoes = attributes.keySet().stream().anyMatch(REPLACING::contains);
        boolean code = Set.of("script", "style").contains(element.getElementName());
        if (element.getElementName().equals("html") || (!ownTextGoes && !code)) {
            walk(element);
        }
    }
}
