package dev.floorseat.rotation.web.board;

import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers what was done on the board: a script gets the changed pieces, a form without script is sent back to the page. */
@Component
class Answering {

    private final Scenes scenes;
    private final BoardView view;

    Answering(Scenes scenes, BoardView view) {
        this.scenes = scenes;
        this.view = view;
    }

    /** It is done: the board as it stands now, and what was done. */
    String done(
            long rotation,
            VisitForm form,
            Toast toast,
            Reader reader,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        if (!reader.htmx()) {
            after.addFlashAttribute("toast", toast);
            after.addAttribute("rotation", rotation);
            after.addAttribute("week", form.week() == null ? "" : form.week());
            after.addAttribute("by", form.by() == null ? "" : form.by());
            return "redirect:/board";
        }
        Scene scene = scenes.of(rotation, reader.locale());
        view.show(scene, form.where(scene), model);
        model.addAttribute("toast", toast);
        response.setHeader("HX-Trigger-After-Settle", "floorseat:done");
        return "rotation/board-answers :: changed";
    }

    /** It is not done, and the board shows why it could not be: somebody else was there first. */
    String overtaken(
            long rotation,
            VisitForm form,
            Refusal refused,
            Reader reader,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        if (reader.htmx()) {
            response.setStatus(refused.kind().status());
        }
        Toast toast = Toast.of(words(refused, reader));
        return done(rotation, form, toast, reader, model, after, response);
    }

    /** A dialog in answer to a form: the piece goes into the dialog, a form without script gets it as a page. */
    static String dialog(String template, @Nullable Refusal refused, Reader reader, HttpServletResponse response) {
        response.addHeader("Vary", "HX-Request");
        if (refused != null) {
            response.setStatus(refused.kind().status());
        }
        if (reader.htmx()) {
            response.setHeader("HX-Retarget", "#dialog-body");
            response.setHeader("HX-Reswap", "innerHTML");
        }
        return template + (reader.htmx() ? " :: dialog" : "");
    }

    String words(Refusal refused, Reader reader) {
        return scenes.texts(reader.locale()).refused(refused);
    }
}
