package dev.floorseat.notes.web;

import dev.floorseat.notes.capture.Arrivals;
import dev.floorseat.notes.capture.ClientId;
import dev.floorseat.notes.tally.Block;
import dev.floorseat.notes.tally.BlockBegun;
import dev.floorseat.notes.tally.Blocks;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.ForPrograms;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When which block of a visit began, for programs: everybody their own. */
@RestController
@RequestMapping({ForPrograms.API + "/visits/{id}/blocks", ForPrograms.PHONE + "/visits/{id}/blocks"})
@PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR')")
class BlocksResource {

    /** A block that begins, as it is sent. */
    record TypedBlock(
            @Nullable String clientId,
            @Nullable String block,
            @Nullable String at) {}

    private final Blocks blocks;
    private final Arrivals arrivals;

    BlocksResource(Blocks blocks, Arrivals arrivals) {
        this.blocks = blocks;
        this.arrivals = arrivals;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    BlockBegun begin(@PathVariable long id, @RequestBody TypedBlock typed, @AuthenticationPrincipal SignedIn who) {
        return blocks.begin(
                Owner.visit(id),
                Owner.of(who, id),
                ClientId.of(typed.clientId()),
                OneOf.of(Block.class, typed.block(), "/block"),
                arrivals.of(typed.at()));
    }

    @GetMapping
    List<BlockBegun> mine(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
        return blocks.of(Owner.visit(id), Owner.of(who, id));
    }
}
