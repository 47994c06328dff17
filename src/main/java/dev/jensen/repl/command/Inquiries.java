package dev.jensen.repl.command;

import dev.jensen.answer.Answer;
import dev.jensen.app.Faults;
import dev.jensen.app.InquiryReply;
import dev.jensen.inquiry.Inquiry;
import dev.jensen.repl.Remark;
import dev.jensen.repl.Session;

/// Asks another question about the problem of the last answer.
final class Inquiries {
  private Inquiries() {}

  static int ask(Session session, Inquiry inquiry) throws InterruptedException {
    var problem = session.last().flatMap(asked -> asked.answer()).map(Answer::problem);
    if (problem.isEmpty()) {
      return session.refuse("there is no answer yet");
    }
    var reply = session.bench().inquire(problem.get(), inquiry, session.columns());
    if (!reply.text().isEmpty()) {
      session.tell(new Remark.Text(reply.text()));
    }
    reply.fault().ifPresent(why -> session.tell(new Remark.Trouble(why)));
    if (reply instanceof InquiryReply.Failed(var cause)) {
      session.tell(new Remark.Trouble(Faults.line(cause)));
    }
    return reply.exitStatus();
  }
}
