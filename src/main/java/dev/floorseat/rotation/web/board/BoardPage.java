package dev.floorseat.rotation.web.board;

import dev.floorseat.rotation.plan.Rotation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The planner's page: one rotation's plan as a board. */
@Controller
@PreAuthorize("hasRole('PLANNER')")
class BoardPage {

    private final Scenes scenes;
    private final BoardView view;

    BoardPage(Scenes scenes, BoardView view) {
        this.scenes = scenes;
        this.view = view;
    }

    @GetMapping("/board")
    String board(
            @RequestParam(required = false) @Nullable Long rotation,
            @RequestParam(required = false) @Nullable String week,
            @RequestParam(defaultValue = "site") String by,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        response.addHeader("Vary", "HX-Request");
        Optional<Rotation> wanted = scenes.rotation(rotation);
        if (wanted.isEmpty()) {
            return "rotation/board-none";
        }
        Scene scene = scenes.of(wanted.get().number(), locale);
        view.show(scene, new Where(wanted.get().number(), Scenes.week(week, scene), By.of(by)), model);
        return htmx ? "rotation/board :: table" : "rotation/board";
    }
}
