use crate::paper::banner;
use crate::picture::Qr;
use crate::refusal::{Code, Refusal};
use crate::till::Till;
use crate::till::qris::read::seen;
use crate::till::qris::view::{QrDrawn, QrisCode, QrisState};
use crate::till::typed::amount;
use crate::value::Money;

impl Till {
    /// The code with which a buyer pays an amount, as it was typed; with nothing typed, the merchant's own code without one.
    ///
    /// # Errors
    /// [`Code::QrisNone`] while there is no code; [`Code::QrisUnconfirmed`] with whose it is, until somebody at this till has
    /// looked; [`Code::QrisAboveLimit`] with what one payment may carry and what is left then; [`Code::PaymentInvalid`] for
    /// nothing; what of the amount cannot be read.
    pub fn qris_code(&self, typed: &str) -> Result<QrisCode, Refusal> {
        let (state, own) = self.own_qris()?;
        let own = own.ok_or(Code::QrisNone)?;
        if state != QrisState::Ready {
            let seen = seen(&own);
            return Err(Refusal::new(Code::QrisUnconfirmed)
                .with("state", if state == QrisState::Changed { "changed" } else { "new" })
                .with("name", seen.name)
                .with("city", seen.city)
                .with("nmid", seen.nmid));
        }
        let settings = &self.here()?.fair.settings;
        let (asked, payload) = match typed.trim() {
            "" => (None, own.text().as_str().to_owned()),
            typed => {
                let asked = amount(typed)?;
                if asked > settings.qris_limit {
                    return Err(self.above(asked, settings.qris_limit));
                }
                let with_amount = own.with_amount(asked).ok_or(Code::PaymentInvalid)?;
                (Some(asked), with_amount)
            }
        };
        Ok(QrisCode {
            name: own.name().to_owned(),
            nmid: own.nmid().to_owned(),
            amount: asked.map(|asked| self.words.amount(asked)),
            drawn: drawn(&Qr::of(&payload).expect("a payload of 512 characters fits")),
            payload,
            banner: banner(settings.kind, &self.words),
        })
    }

    /// More than one payment may carry is paid in several, the first of them as much as may be.
    fn above(&self, asked: Money, limit: Money) -> Refusal {
        let rest = asked.amount() - limit.amount();
        Refusal::new(Code::QrisAboveLimit)
            .with("limit", self.words.money(limit))
            .with("rest", self.words.sum(rest).text)
    }
}

pub(in crate::till) fn drawn(qr: &Qr) -> QrDrawn {
    QrDrawn { side: qr.side_with_quiet(), path: qr.path() }
}
