package dev.floorseat.notes.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.QueueNames;
import dev.floorseat.notes.card.CardUses;
import dev.floorseat.notes.card.CardUses.Uses;
import dev.floorseat.notes.card.ContextCard;
import dev.floorseat.web.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows context cards. */
@Component
class CardViews {

    private final CardUses uses;
    private final Floor floor;
    private final Dates dates;

    CardViews(CardUses uses, Floor floor, Dates dates) {
        this.uses = uses;
        this.floor = floor;
        this.dates = dates;
    }

    /** In the order given. */
    List<CardView> of(List<ContextCard> cards, Locale locale) {
        if (cards.isEmpty()) {
            return List.of();
        }
        LocalDate today = dates.today();
        QueueNames names = QueueNames.of(floor);
        Map<Long, Uses> used = uses.until(today);
        return cards.stream()
                .map(card -> new CardView(
                        card,
                        card.queue() == null ? null : names.of(card.queue()),
                        dates.day(card.validUntil(), locale),
                        card.expired(today),
                        used.getOrDefault(card.id(), Uses.NONE)))
                .toList();
    }
}
