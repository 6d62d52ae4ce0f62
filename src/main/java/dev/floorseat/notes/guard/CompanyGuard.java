package dev.floorseat.notes.guard;

import dev.floorseat.notes.Guarded;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The guard with the names of everybody in the company as it is now, and the company's own kinds of customer numbers. */
@Component
public class CompanyGuard implements Guarded {

    private final CompanyNames names;
    private final List<Pattern> customerNumbers;

    /** A setting that is no regular expression stops the start. */
    CompanyGuard(CompanyNames names, @Value("${floorseat.notes.customer-number}") String customerNumber) {
        this.names = names;
        this.customerNumbers = customerNumber.isBlank() ? List.of() : List.of(Pattern.compile(customerNumber));
    }

    /** The guard as it is now. */
    public PersonalData now() {
        return PersonalData.guard(names.now(), customerNumbers);
    }

    @Override
    public void admit(Map<String, String> texts) {
        admit(texts.entrySet().stream()
                .map(text -> new Typed(text.getKey(), text.getValue()))
                .toArray(Typed[]::new));
    }

    /**
     * Lets texts in that hold no personal data. Whatever people write on the floor passes here before it is stored, indexed or logged.
     *
     * @throws Refusal that says where it found what, and offers each such text masked, in the reader's words, as {@code masked} by field
     */
    public void admit(Typed... texts) {
        PersonalData guard = now();
        List<Fault> faults = new ArrayList<>();
        Masks masks = new Masks();
        for (Typed typed : texts) {
            String text = typed.text();
            List<Finding> findings = text == null ? List.of() : guard.in(text);
            if (text != null && !findings.isEmpty()) {
                masks.add(typed.pointer(), text, findings);
                findings.forEach(found -> faults.add(
                        Fault.at(typed.pointer(), "notes.found." + found.kind(), found.from() + 1, found.to())));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.unusable(faults, "notes.personal-data").offering(Masks.NAME, masks);
        }
    }
}
