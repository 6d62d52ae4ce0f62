package dev.floorseat.people.licence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.people.licence.CourseText.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTextTest {

    @Test
    void readsHeadingsParagraphsAndLists() {
        assertThat(CourseText.of("""
                        # Before
                        Two lines
                        of one paragraph.

                        Another one:
                        - first
                        - second

                        - a list of its own
                        # After
                        """))
                .containsExactly(
                        new CourseText(Kind.HEADING, List.of("Before")),
                        new CourseText(Kind.PARAGRAPH, List.of("Two lines of one paragraph.")),
                        new CourseText(Kind.PARAGRAPH, List.of("Another one:")),
                        new CourseText(Kind.LIST, List.of("first", "second")),
                        new CourseText(Kind.LIST, List.of("a list of its own")),
                        new CourseText(Kind.HEADING, List.of("After")));
    }

    @Test
    void takesAnythingElseForText() {
        assertThat(CourseText.of("<b>1 - 2</b>\r\n\r\n#hashtag\r\n-dash"))
                .containsExactly(
                        new CourseText(Kind.PARAGRAPH, List.of("<b>1 - 2</b>")),
                        new CourseText(Kind.PARAGRAPH, List.of("#hashtag -dash")));
        assertThat(CourseText.of(" \n\n")).isEmpty();
    }
}
