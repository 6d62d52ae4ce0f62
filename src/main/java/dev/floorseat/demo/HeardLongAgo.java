package dev.floorseat.demo;

import dev.floorseat.invites.Notice;
import dev.floorseat.invites.Notices;
import java.util.Collection;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's mails: what would have been sent while the story took place was read long ago, so that the mailbox begins with today. */
@Component
@Primary
@Profile("demo")
class HeardLongAgo implements Notices {

    private final Notices mails;
    private final StoryClock clock;

    HeardLongAgo(@Qualifier("posting") Notices mails, StoryClock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public void send(Notice notice) {
        if (!clock.telling()) {
            mails.send(notice);
        }
    }

    @Override
    public Set<String> written(Collection<String> keys) {
        return mails.written(keys);
    }
}
