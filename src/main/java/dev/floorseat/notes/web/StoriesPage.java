package dev.floorseat.notes.web;

import dev.floorseat.notes.story.Stories;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The stories both people have released, without names, and each on a card to print for the team meeting. */
@Controller
@RequestMapping("/stories")
@PreAuthorize("hasAnyRole('LEAD', 'MENTOR', 'EXECUTIVE')")
class StoriesPage {

    private final Stories stories;

    StoriesPage(Stories stories) {
        this.stories = stories;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("stories", stories.released());
        return "notes/stories";
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Model model) {
        model.addAttribute("story", stories.released(id));
        return "notes/story-card";
    }
}
