// Non-copyable types, consuming and borrowing.
struct Ticket: ~Copyable {
  let number: Int
  consuming func spend() -> Int { number }
  deinit { print("spent") }
}

func look(_ ticket: borrowing Ticket) -> Int { ticket.number }
func use() -> Int {
  let ticket = Ticket(number: 3)
  let seen = look(ticket)
  return seen + ticket.spend()
}
