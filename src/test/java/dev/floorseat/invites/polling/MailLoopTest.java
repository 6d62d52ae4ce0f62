package dev.floorseat.invites.polling;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The loop through the demo's mail server, which is in the product. */
class MailLoopTest extends MailLoop {

    @Autowired
    JavaMailSender sender;

    @Autowired
    MailboxSettings demo;

    @Override
    CompanyMail mail() {
        return new CompanyMail(((JavaMailSenderImpl) sender).getPort(), demo.port(), "any");
    }
}
