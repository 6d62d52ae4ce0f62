package dev.floorseat.people.web;

import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.people.licence.Certificate;
import dev.floorseat.people.licence.Licences;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One's own certificates: to look at, to print, and as a file to keep. */
@Controller
@RequestMapping("/my/licence/certificates/{number}")
@PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR')")
class CertificatePage {

    private final Licences licences;
    private final People people;
    private final Dates dates;

    CertificatePage(Licences licences, People people, Dates dates) {
        this.licences = licences;
        this.people = people;
        this.dates = dates;
    }

    @GetMapping
    String page(@PathVariable String number, @AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        show(number, who, model, locale);
        return "people/certificate";
    }

    /** The same as a file that needs nothing around it. */
    @GetMapping("/file")
    String file(
            @PathVariable String number,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Certificate certificate = show(number, who, model, locale);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("floorseat-" + certificate.number() + ".html")
                        .build()
                        .toString());
        return "people/certificate-file";
    }

    private Certificate show(String number, SignedIn who, Model model, Locale locale) {
        PersonId person = who.personId();
        if (person == null) {
            throw Refusal.notFound("licence.nobody");
        }
        Certificate certificate = licences.certificate(person, number)
                .orElseThrow(() -> Refusal.notFound("licence.no-certificate", number));
        model.addAttribute("certificate", certificate);
        model.addAttribute("name", people.byId(person).orElseThrow().name());
        model.addAttribute("from", dates.longDay(certificate.days().from(), locale));
        model.addAttribute("to", dates.longDay(certificate.days().to(), locale));
        model.addAttribute("issued", dates.moment(certificate.issuedAt(), locale));
        return certificate;
    }
}
