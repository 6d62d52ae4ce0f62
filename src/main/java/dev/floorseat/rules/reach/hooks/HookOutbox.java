package dev.floorseat.rules.reach.hooks;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The messages to addresses: frozen in the transaction of whoever has cause for them, and handed to their tasks. */
@Component
@Transactional
public class HookOutbox {

    /** The scheduler keeps its times in TIMESTAMP columns, which end on 19 January 2038. */
    private static final Instant LATEST = Instant.parse("2038-01-01T00:00:00Z");

    private final Hooks hooks;
    private final DeliveryRows deliveries;
    private final Payloads payloads;
    private final SchedulerClient scheduler;
    private final Clock clock;
    private final Duration pause;

    /** The scheduler comes lazily: it is made from the tasks. The pause before the first attempt lets the transaction commit. */
    HookOutbox(
            Hooks hooks,
            DeliveryRows deliveries,
            Payloads payloads,
            @Lazy SchedulerClient scheduler,
            Clock clock,
            @Value("${floorseat.hooks.pause:PT5S}") Duration pause) {
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.payloads = payloads;
        this.scheduler = scheduler;
        this.clock = clock;
        this.pause = pause;
    }

    /** The messages to an address, the newest first. */
    @Transactional(readOnly = true)
    public List<Delivered> of(long hook, int most) {
        return deliveries.of(hook, most);
    }

    /**
     * Sends an address a message that says nothing, whatever it is told of.
     *
     * @throws Refusal if it is switched off
     */
    public void test(long id) {
        queue(on(id), new HookMessage(HookEvent.TEST, "", List.of(), Map.of(), "/rules"));
    }

    /**
     * Sends a message once more that was given up.
     *
     * @throws Refusal if there is none such, or the address is switched off
     */
    public void again(long id, long delivery) {
        on(id);
        if (!deliveries.again(id, delivery)) {
            throw Refusal.conflict("hooks.again.not");
        }
        schedule(delivery);
    }

    /** Queues a message for every address that is told of such, in the transaction of whoever has cause for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(HookMessage message) {
        hooks.all().stream()
                .filter(hook -> hook.enabled() && hook.events().contains(message.event()))
                .forEach(hook -> queue(hook, message));
    }

    /** Whether anybody is told of such: else nobody needs to make a message of it. */
    @Transactional(readOnly = true)
    public boolean isWanted(HookEvent event) {
        return hooks.all().stream()
                .anyMatch(hook -> hook.enabled() && hook.events().contains(event));
    }

    private Hook on(long id) {
        Hook hook = hooks.hook(id);
        if (!hook.enabled()) {
            throw Refusal.conflict("hooks.off");
        }
        return hook;
    }

    private void queue(Hook hook, HookMessage message) {
        Instant now = clock.instant();
        String body = payloads.write(hook.format(), hook.language(), message, now);
        schedule(deliveries.insert(hook.id(), "msg_" + UUID.randomUUID(), message.event(), body, now));
    }

    private void schedule(long delivery) {
        Instant due = clock.instant().plus(pause);
        scheduler.scheduleIfNotExists(
                HookTask.DESCRIPTOR.instance(Long.toString(delivery)).build(), due.isBefore(LATEST) ? due : LATEST);
    }
}
